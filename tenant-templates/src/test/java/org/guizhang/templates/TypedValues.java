package org.guizhang.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guizhang.form.Field;

/** What people might type into fields: whatever its rules name, the edges of its limits, and days and times around now. */
final class TypedValues {
    static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T12:00:00");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w'\"])\\d+([.]\\d+)?");
    private static final Pattern TEXT = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final List<Integer> DAYS =
            List.of(-800, -400, -95, -31, -8, -2, -1, 0, 0, 1, 2, 8, 31, 95, 400, 800);
    private static final List<Integer> MINUTES = List.of(
            -43_200, -10_080, -4320, -1441, -300, -120, -60, -45, -30, -15, -5, 0, 5, 15, 30, 60, 120, 300, 1440, 4320);
    private static final List<String> PEOPLE = List.of("an", "bo", "chen", "deng", "fan", "gao");

    private final Random random;
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /**
     * @param rules all expressions of the form
     * @param parameters numbers among the parameters' values
     */
    TypedValues(Random random, String rules, List<BigDecimal> parameters) {
        this.random = random;
        var named = new TreeSet<BigDecimal>();
        NUMBER.matcher(rules).results().forEach(found -> named.add(new BigDecimal(found.group())));
        for (int small : new int[] {0, 1, 2, 3, 5, 10, 60, 100, 1000, 100_000}) {
            named.add(BigDecimal.valueOf(small));
        }
        for (var number : parameters) {
            numbers.add(number);
            numbers.add(number.add(BigDecimal.ONE));
            numbers.add(number.subtract(BigDecimal.ONE));
        }
        numbers.addAll(named);
        texts.add("x");
        TEXT.matcher(rules)
                .results()
                .forEach(found -> texts.add(found.group(1) == null ? found.group(2) : found.group(1)));
    }

    JsonNode of(Field field) {
        if (field instanceof Field.Amount amount) {
            return amount(amount);
        }
        if (field instanceof Field.Choice choice) {
            var option = NODES.textNode(one(List.copyOf(choice.options().keySet())));
            return choice.several() ? NODES.arrayNode().add(option) : option;
        }
        if (field instanceof Field.YesNo) {
            return NODES.booleanNode(random.nextBoolean());
        }
        if (field instanceof Field.Link link) {
            var id = NODES.textNode(one(PEOPLE));
            return link.several() ? NODES.arrayNode().add(id) : id;
        }
        return NODES.textNode(written(field));
    }

    private JsonNode amount(Field.Amount amount) {
        var fitting = new ArrayList<BigDecimal>();
        if (amount.min() != null) {
            fitting.add(amount.min());
        }
        if (amount.max() != null) {
            fitting.add(amount.max());
        }
        if (amount.min() != null && amount.max() != null && isShort(amount)) {
            for (var next = amount.min(); next.compareTo(amount.max()) < 0; next = next.add(BigDecimal.ONE)) {
                fitting.add(next);
            }
            return NODES.numberNode(one(fitting));
        }
        for (var number : numbers) {
            if ((amount.min() == null || number.compareTo(amount.min()) >= 0)
                    && (amount.max() == null || number.compareTo(amount.max()) <= 0)
                    && number.stripTrailingZeros().scale() <= amount.decimals()) {
                fitting.add(number);
            }
        }
        if (fitting.isEmpty()) {
            return NODES.numberNode(BigDecimal.ONE);
        }
        // Small ones fit one another oftener.
        var small = fitting.stream().sorted().limit(2).toList();
        return NODES.numberNode(one(random.nextBoolean() ? small : fitting));
    }

    private static boolean isShort(Field.Amount amount) {
        return amount.max().subtract(amount.min()).compareTo(BigDecimal.valueOf(40)) < 0;
    }

    private String written(Field field) {
        return switch (field.basics().type()) {
            case "date" -> NOW.toLocalDate().plusDays(one(DAYS)).toString();
            case "month" -> NOW.plusMonths(random.nextInt(5) - 2).toString().substring(0, 7);
            case "date-time" ->
                NOW.plusMinutes(one(MINUTES)).truncatedTo(ChronoUnit.MINUTES).toString();
            case "time" ->
                NOW.plusMinutes(one(MINUTES))
                        .toLocalTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
            case "duration" -> one(List.of("PT5M", "PT30M", "PT2H", "P1D", "P7D", "P1M", "P1Y"));
            case "identity-number" -> "11010519491231002X";
            case "phone" -> "13800138000";
            case "plate" -> "京A12345";
            default -> one(texts);
        };
    }

    <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
