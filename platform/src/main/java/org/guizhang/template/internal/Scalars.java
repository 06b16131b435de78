package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Scalars by the core schema of YAML 1.2: {@code yes} and {@code 18:00} are texts, numbers are decimal. */
final class Scalars {
    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();
    private static final int MAX_NUMBER_LENGTH = 30;

    private Scalars() {}

    /** Empty for numbers that JSON cannot hold, such as {@code .inf} or {@code 0x1F}. */
    static Optional<JsonNode> read(ScalarEvent scalar) {
        var text = scalar.getValue();
        if (!scalar.isPlain()) {
            return Optional.of(TextNode.valueOf(text));
        }
        var tag = RESOLVER.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return Optional.of(NullNode.getInstance());
        }
        if (tag.equals(Tag.BOOL)) {
            return Optional.of(BooleanNode.valueOf(text.equalsIgnoreCase("true")));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : Optional.of(TextNode.valueOf(text));
    }

    private static Optional<JsonNode> number(String text) {
        // First of all: the time that a number takes to read grows with the square of its length.
        if (text.length() > MAX_NUMBER_LENGTH) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > MAX_NUMBER_LENGTH ? Optional.empty() : Optional.of(node(number));
        } catch (NumberFormatException special) {
            return Optional.empty();
        }
    }

    private static JsonNode node(BigDecimal number) {
        var fractional = number.stripTrailingZeros().scale() > 0;
        if (fractional || number.precision() - number.scale() > 18) {
            return DecimalNode.valueOf(number);
        }
        var whole = number.longValueExact();
        return whole == (int) whole ? IntNode.valueOf((int) whole) : LongNode.valueOf(whole);
    }
}
