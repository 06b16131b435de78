package org.guizhang.form.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guizhang.form.Field;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/** One answer that says something: as it is kept, or what is wrong with it. */
record FieldAnswer(Violations problems) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Digits of a number in all: so many every reader of JSON keeps exact, those that count in doubles too. */
    private static final int DIGITS = 15;

    private static final int MOST_IN_LIST = 200;
    private static final int LONGEST_ID = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{1,27}[0-9]");

    @Nullable
    JsonNode read(Field field, JsonNode typed, String at) {
        if (field instanceof Field.Amount amount) {
            return amount(amount, typed, at);
        }
        if (field instanceof Field.YesNo) {
            return yesNo(typed, at);
        }
        if (field instanceof Field.Choice choice) {
            return choice(choice, typed, at);
        }
        if (field instanceof Field.Link link) {
            return link(link, typed, at);
        }
        if (!typed.isTextual()) {
            problems.add(at, "text");
            return null;
        }
        if (field instanceof Field.Words words) {
            return words(words, typed.asText(), at);
        }
        if (field instanceof Field.Identity identity) {
            return identity(identity, typed.asText(), at);
        }
        var kept = WrittenTime.read(field.basics().type(), typed.asText());
        return kept == null ? refused(at, field.basics().type()) : NODES.textNode(kept);
    }

    private @Nullable JsonNode amount(Field.Amount field, JsonNode typed, String at) {
        var written = written(typed);
        var number = written.value();
        if (number == null) {
            return refused(at, written.reason() == null ? "number" : written.reason());
        }
        var bare = number.stripTrailingZeros();
        if (bare.scale() > field.decimals()) {
            return field.decimals() == 0 ? refused(at, "whole-number") : refused(at, "decimals", field.decimals());
        }
        if (bare.precision() - Math.min(0, bare.scale()) > DIGITS) {
            return refused(at, "digits", DIGITS);
        }
        if (isOutside(field, bare)) {
            return null == field.max()
                    ? refused(at, "at-least", plain(field.min()))
                    : null == field.min()
                            ? refused(at, "at-most", plain(field.max()))
                            : refused(at, "range", plain(field.min()), plain(field.max()));
        }
        return NODES.numberNode(
                field.basics().type().equals("decimal")
                        ? bare.setScale(Math.max(0, bare.scale()))
                        : bare.setScale(field.decimals(), RoundingMode.UNNECESSARY));
    }

    private static WrittenNumber written(JsonNode typed) {
        if (typed.isTextual()) {
            return WrittenNumber.read(typed.asText());
        }
        var finite = typed.isNumber() && Double.isFinite(typed.doubleValue());
        var number = finite ? typed.decimalValue() : null;
        return number == null || Math.abs((long) number.scale()) > 100
                ? new WrittenNumber(null, "number")
                : new WrittenNumber(number, null);
    }

    private static boolean isOutside(Field.Amount field, BigDecimal number) {
        return (field.min() != null && number.compareTo(field.min()) < 0)
                || (field.max() != null && number.compareTo(field.max()) > 0);
    }

    private static String plain(@Nullable BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }

    private @Nullable JsonNode yesNo(JsonNode typed, String at) {
        if (typed.isBoolean()) {
            return typed;
        }
        return switch (typed.asText().strip().toLowerCase(Locale.ROOT)) {
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            default -> refused(at, "true-false");
        };
    }

    private @Nullable JsonNode choice(Field.Choice field, JsonNode typed, String at) {
        if (!field.several()) {
            return field.options().containsKey(typed.asText()) && typed.isTextual()
                    ? typed
                    : refused(at, "choice", List.copyOf(field.options().values()));
        }
        var chosen = texts(typed);
        if (chosen == null || !field.options().keySet().containsAll(chosen)) {
            return refused(at, "choice", List.copyOf(field.options().values()));
        }
        return list(chosen);
    }

    private @Nullable JsonNode link(Field.Link field, JsonNode typed, String at) {
        var named = texts(typed);
        if (named == null
                || named.stream().anyMatch(id -> id.isBlank() || id.length() > LONGEST_ID)
                || (!field.several() && (typed.isArray() || named.size() != 1))) {
            return refused(at, "reference");
        }
        if (named.size() > MOST_IN_LIST) {
            return refused(at, "references-most", MOST_IN_LIST);
        }
        return field.several() ? list(named) : NODES.textNode(named.iterator().next());
    }

    /** Each once; one alone may stand without a list. Null if there is something else among them. */
    private static @Nullable LinkedHashSet<String> texts(JsonNode typed) {
        var texts = new LinkedHashSet<String>();
        if (typed.isTextual()) {
            texts.add(typed.asText());
            return texts;
        }
        for (var one : typed) {
            if (!one.isTextual()) {
                return null;
            }
            texts.add(one.asText());
        }
        return typed.isArray() ? texts : null;
    }

    private static JsonNode list(LinkedHashSet<String> texts) {
        var list = NODES.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private @Nullable JsonNode words(Field.Words field, String typed, String at) {
        var type = field.basics().type();
        var before = problems.all().size();
        if (type.equals("phone") || type.equals("plate")) {
            return signs(
                    field, Normalizer.normalize(typed, Normalizer.Form.NFKC).strip(), at);
        }
        var tidy = type.equals("long-text")
                ? problems.text(at, typed, field.maxLength())
                : problems.line(at, typed, field.maxLength());
        return problems.all().size() > before ? null : NODES.textNode(tidy);
    }

    private @Nullable JsonNode signs(Field.Words field, String typed, String at) {
        var isPhone = field.basics().type().equals("phone");
        var plain = isPhone ? typed : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (plain.codePointCount(0, plain.length()) > field.maxLength()) {
            return refused(at, "too-long", field.maxLength());
        }
        var fits = isPhone
                ? PHONE.matcher(plain).matches()
                : plain.codePoints().allMatch(point -> Character.isLetterOrDigit(point) || "·.-".indexOf(point) >= 0);
        return fits ? NODES.textNode(plain) : refused(at, isPhone ? "phone-any" : "plate");
    }

    private @Nullable JsonNode identity(Field.Identity field, String typed, String at) {
        var plain = IdentityNumber.plain(typed);
        if (IdentityNumber.isResidentForm(plain)) {
            return IdentityNumber.checks(plain) ? NODES.textNode(plain) : refused(at, "identity-check");
        }
        if (field.otherDocuments()) {
            return IdentityNumber.isOther(plain) ? NODES.textNode(plain) : refused(at, "identity-document");
        }
        return refused(at, "identity-number");
    }

    private @Nullable JsonNode refused(String at, String rule, Object... arguments) {
        problems.add(at, rule, arguments);
        return null;
    }
}
