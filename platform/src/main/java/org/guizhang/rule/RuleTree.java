package org.guizhang.rule;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.List;

/**
 * A checked rule as JSON, for programs that have no CEL: every part is an object whose first member says what it is.
 *
 * <ul>
 *   <li>{@code {"value": "a"}}, {@code {"value": true}}, {@code {"number": "12.5"}}: a constant
 *   <li>{@code {"name": "x"}}: a value by its name
 *   <li>{@code {"select": "x", "of": part}}; with {@code "asked": true} whether it is there
 *   <li>{@code {"call": "_+_", "args": [parts]}}: CEL's own names of operators and functions, whatever it is called on
 *       first; the division of whole numbers is {@code whole_/_}
 *   <li>{@code {"list": [parts]}}, {@code {"map": [[part, part]]}}
 *   <li>{@code {"each": "x", "in": part, "keep": "y", "first": part, "while": part, "next": part, "result": part}}: goes
 *       through a list, keeping a value
 * </ul>
 */
final class RuleTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> WHOLE_DIVISION = List.of("divide_int64");

    private final CelAbstractSyntaxTree checked;

    private RuleTree(CelAbstractSyntaxTree checked) {
        this.checked = checked;
    }

    static ObjectNode of(CelAbstractSyntaxTree checked) {
        return new RuleTree(checked).part(checked.getExpr());
    }

    private ObjectNode part(CelExpr part) {
        var node = NODES.objectNode();
        switch (part.getKind()) {
            case CONSTANT -> constant(part.constant(), node);
            case IDENT -> node.put("name", part.ident().name());
            case SELECT -> {
                node.put("select", part.select().field())
                        .set("of", part(part.select().operand()));
                if (part.select().testOnly()) {
                    node.put("asked", true);
                }
            }
            case CALL -> call(part, node);
            case LIST -> {
                var list = node.putArray("list");
                part.list().elements().forEach(element -> list.add(part(element)));
            }
            case MAP -> {
                var map = node.putArray("map");
                part.map()
                        .entries()
                        .forEach(entry -> map.addArray().add(part(entry.key())).add(part(entry.value())));
            }
            case COMPREHENSION -> {
                var loop = part.comprehension();
                node.put("each", loop.iterVar()).set("in", part(loop.iterRange()));
                node.put("keep", loop.accuVar()).set("first", part(loop.accuInit()));
                node.set("while", part(loop.loopCondition()));
                node.set("next", part(loop.loopStep()));
                node.set("result", part(loop.result()));
            }
            default -> throw new IllegalStateException("no rule has a " + part.getKind());
        }
        return node;
    }

    private void call(CelExpr part, ObjectNode node) {
        var call = part.call();
        var whole = checked.getReference(part.id())
                .filter(reference -> reference.overloadIds().equals(WHOLE_DIVISION))
                .isPresent();
        node.put("call", whole ? "whole" + call.function() : call.function());
        var arguments = node.putArray("args");
        call.target().ifPresent(target -> arguments.add(part(target)));
        call.args().forEach(argument -> arguments.add(part(argument)));
    }

    private static void constant(CelConstant constant, ObjectNode node) {
        switch (constant.getKind()) {
            case DOUBLE_VALUE -> number(plain(BigDecimal.valueOf(constant.doubleValue())), node);
            case INT64_VALUE -> number(Long.toString(constant.int64Value()), node);
            case UINT64_VALUE -> number(constant.uint64Value().toString(), node);
            case STRING_VALUE -> node.put("value", constant.stringValue());
            case BOOLEAN_VALUE -> node.put("value", constant.booleanValue());
            case NULL_VALUE -> node.putNull("value");
            default -> throw new IllegalStateException("no rule has a " + constant.getKind());
        }
    }

    private static void number(String plain, ObjectNode node) {
        node.put("number", plain);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
