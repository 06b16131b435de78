package org.guizhang.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A checked rule as JSON, for programs without a compiler: {@code {"value": "yes"}}, {@code {"number": "2"}}, {@code
 * {"name": "entry"}}, {@code {"select": "x", "of": node}}, {@code {"call": "_==_", "args": [nodes]}}, {@code {"list":
 * [nodes]}}. What it is called on is the first of the arguments.
 */
final class RuleTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The rule has more than that. */
    private static final class Beyond extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private RuleTree() {}

    /** Empty for a rule with loops, maps or messages. */
    static Optional<ObjectNode> of(CelAbstractSyntaxTree checked) {
        try {
            return Optional.of(node(checked.getExpr()));
        } catch (Beyond beyond) {
            return Optional.empty();
        }
    }

    private static ObjectNode node(CelExpr expression) throws Beyond {
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression.constant());
            case IDENT -> NODES.objectNode().put("name", expression.ident().name());
            case SELECT -> select(expression.select());
            case CALL -> call(expression.call());
            case LIST ->
                NODES.objectNode()
                        .<ObjectNode>set("list", nodes(null, expression.list().elements()));
            default -> throw new Beyond();
        };
    }

    private static ObjectNode constant(CelConstant constant) throws Beyond {
        var node = NODES.objectNode();
        return switch (constant.getKind()) {
            case STRING_VALUE -> node.put("value", constant.stringValue());
            case BOOLEAN_VALUE -> node.put("value", constant.booleanValue());
            case DOUBLE_VALUE ->
                node.put(
                        "number",
                        BigDecimal.valueOf(constant.doubleValue())
                                .stripTrailingZeros()
                                .toPlainString());
            default -> throw new Beyond();
        };
    }

    private static ObjectNode select(CelExpr.CelSelect select) throws Beyond {
        if (select.testOnly()) {
            throw new Beyond();
        }
        return NODES.objectNode().put("select", select.field()).<ObjectNode>set("of", node(select.operand()));
    }

    private static ObjectNode call(CelExpr.CelCall call) throws Beyond {
        return NODES.objectNode()
                .put("call", call.function())
                .<ObjectNode>set("args", nodes(call.target().orElse(null), call.args()));
    }

    private static JsonNode nodes(@Nullable CelExpr first, List<CelExpr> others) throws Beyond {
        var nodes = NODES.arrayNode();
        if (first != null) {
            nodes.add(node(first));
        }
        for (var other : others) {
            nodes.add(node(other));
        }
        return nodes;
    }
}
