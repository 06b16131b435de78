package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guizhang.shared.Json;
import org.guizhang.template.Placeholders;
import org.junit.jupiter.api.Test;

/**
 * A number in words is a number, too: 十分钟 and “ten minutes” belong into a parameter like 10 ({@link NumbersTest}).
 * {@code number-words-allowed.tsv} lists words that hold a numeral and count nothing anybody would set (一致, 双方).
 * English “one”, “once” and “first” are pronouns and order far more often than numbers; their Chinese is looked at.
 */
class NumberWordsTest {
    private static final Pattern CHINESE = Pattern.compile("[零〇一二三四五六七八九十百千万亿两双半]+");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
                    + "|ninety|hundred|thousand|million|half|twice|thrice|double|dozen|both)\\b");
    private static final Pattern ELSEWHERE =
            Pattern.compile(".*/(guidance|basis|what|why|safer)/(zh|en)|/changes/.*|/successors/.*");

    private record Allowed(Pattern template, String language, Pattern words, String reason) {}

    private static final List<Allowed> ALLOWED = Tables.read("/number-words-allowed.tsv").stream()
            .map(c -> new Allowed(Pattern.compile(c[0]), c[1], Pattern.compile(c[2]), c[3]))
            .toList();

    @Test
    void noNumberIsWrittenInWords() {
        var found = new ArrayList<String>();
        var needed = new ArrayList<Allowed>();
        for (var template : Delivery.templates()) {
            look(template.id(), template.source().document(), needed, found);
        }
        for (var trade : Delivery.files().trades()) {
            look(trade.id(), Json.read(trade.json(), JsonNode.class), needed, found);
        }
        assertThat(found).as("write a parameter, other words, or the exception").isEmpty();
        assertThat(ALLOWED).as("nothing needs these exceptions").allMatch(needed::contains);
        assertThat(ALLOWED).allSatisfy(a -> assertThat(a.reason()).hasSizeGreaterThan(20));
    }

    @Test
    void numbersAreTold() {
        assertThat(CHINESE.matcher("每季度清掏一次").find()).isTrue();
        assertThat(CHINESE.matcher("由双方签字").find()).isTrue();
        assertThat(ENGLISH.matcher("within thirty minutes").find()).isTrue();
        assertThat(ENGLISH.matcher("often attended").find()).isFalse();
    }

    private static void look(String id, JsonNode document, List<Allowed> needed, List<String> found) {
        Texts.walk(document, (pointer, text) -> {
            if (!ELSEWHERE.matcher(pointer).matches() && numbers(id, pointer, text, needed)) {
                found.add(id + " " + pointer + ": " + text);
            }
        });
    }

    private static boolean numbers(String id, String pointer, String text, List<Allowed> needed) {
        var language = pointer.endsWith("/zh") ? "zh" : "en";
        var numbers = language.equals("zh") ? CHINESE : ENGLISH;
        var rest = Placeholders.replace(text, placeholder -> "·");
        for (var allowed : ALLOWED) {
            if (allowed.language().equals(language)
                    && allowed.template().matcher(id).matches()) {
                var without = allowed.words().matcher(rest).replaceAll("·");
                if (!without.equals(rest)) {
                    needed.add(allowed);
                }
                rest = without;
            }
        }
        return numbers.matcher(rest).find();
    }
}
