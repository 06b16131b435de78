package org.guizhang.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads JSON (RFC 8259) strictly: no member twice, nothing after the value. */
final class JsonText {
    /** JSON's null. */
    static final Object NULL = new Object();

    private static final int DEEPEST = 200;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /** Maps, lists, strings, doubles, booleans and {@link #NULL}. */
    static Object parse(String text) throws Refused {
        var json = new JsonText(text);
        var value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.broken();
        }
        return value;
    }

    private Object value() throws Refused {
        space();
        if (at == text.length() || depth == DEEPEST) {
            throw broken();
        }
        depth++;
        var value = switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", NULL);
            default -> number();
        };
        depth--;
        return value;
    }

    private Map<String, Object> object() throws Refused {
        var object = new LinkedHashMap<String, Object>();
        at++;
        for (var more = !ends('}'); more; more = goesOn('}')) {
            space();
            var name = string();
            expect(':');
            if (object.put(name, value()) != null) {
                throw broken();
            }
        }
        return object;
    }

    private List<Object> array() throws Refused {
        var array = new ArrayList<Object>();
        at++;
        for (var more = !ends(']'); more; more = goesOn(']')) {
            array.add(value());
        }
        return array;
    }

    private boolean ends(char end) {
        space();
        if (at < text.length() && text.charAt(at) == end) {
            at++;
            return true;
        }
        return false;
    }

    private boolean goesOn(char end) throws Refused {
        if (ends(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private void expect(char c) throws Refused {
        if (!ends(c)) {
            throw broken();
        }
    }

    private String string() throws Refused {
        if (at == text.length() || text.charAt(at) != '"') {
            throw broken();
        }
        var string = new StringBuilder();
        for (at++; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '"') {
                at++;
                return string.toString();
            }
            if (c < ' ') {
                throw broken();
            }
            string.append(c == '\\' ? escaped() : c);
        }
        throw broken();
    }

    private char escaped() throws Refused {
        at++;
        var known = at < text.length() ? "\"\\/bfnrt".indexOf(text.charAt(at)) : -1;
        if (known >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        if (at + 5 > text.length() || text.charAt(at) != 'u') {
            throw broken();
        }
        var hex = text.substring(at + 1, at + 5);
        if (!hex.matches("[0-9A-Fa-f]{4}")) {
            throw broken();
        }
        at += 4;
        return (char) Integer.parseInt(hex, 16);
    }

    private Object word(String word, Object value) throws Refused {
        if (!text.startsWith(word, at)) {
            throw broken();
        }
        at += word.length();
        return value;
    }

    private Double number() throws Refused {
        var number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw broken();
        }
        at = number.end();
        var value = Double.valueOf(number.group());
        if (value.isInfinite()) {
            throw broken();
        }
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Refused broken() {
        return new Refused("json.broken", Integer.toString(at));
    }
}
