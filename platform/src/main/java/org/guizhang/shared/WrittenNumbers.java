package org.guizhang.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers in JSON, but none such as 1e999999999, which is short until somebody computes with it. */
final class WrittenNumbers extends BigDecimalDeserializer {
    private static final long serialVersionUID = 1L;
    private static final int MAX_DIGITS = 100;
    private static final String WHY = "too many digits";

    @Override
    public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var number = super.deserialize(json, context);
        return number == null || isWritable(number)
                ? number
                : (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, WHY);
    }

    private static boolean isWritable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_DIGITS;
    }

    /** The same for numbers in trees; whoever reads the member around the tree says where it is. */
    static final class Nodes extends JsonNodeFactory {
        private static final long serialVersionUID = 1L;

        @Override
        public ValueNode numberNode(@Nullable BigDecimal number) {
            if (number != null && !isWritable(number)) {
                throw new ArithmeticException(WHY);
            }
            return super.numberNode(number);
        }
    }
}
