package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A business may have several templates: what is called alike in Chinese is called alike in English, and a serial number
 * leads to one form. Words inside texts are the business of the glossary ({@link HouseRulesTest}).
 */
class OneNameTest {
    private static final List<String> NAMED = List.of("positions", "things", "checklists", "records");

    /** Names that are not the same in English, and why. */
    private static final Map<String, String> OTHERWISE =
            Map.of("服务员", "Waiters of a restaurant wait at tables; those of a canteen serve at the counter.");

    @Test
    void sameTitleInChineseIsTheSameInEnglish() {
        var english = new TreeMap<String, TreeSet<String>>();
        for (var template : Delivery.newest()) {
            for (var list : NAMED) {
                template.source()
                        .document()
                        .path(list)
                        .forEach(entry -> english.computeIfAbsent(
                                        entry.at("/title/zh").asText(), zh -> new TreeSet<>())
                                .add(entry.at("/title/en").asText()));
            }
        }
        assertThat(english).hasSizeGreaterThan(150);
        assertThat(english)
                .as("give it one name in English, too, or say why not")
                .allSatisfy((zh, en) ->
                        assertThat(en.size() > 1).as("%s: %s", zh, en).isEqualTo(OTHERWISE.containsKey(zh)));
    }

    /** The newest version counts: a business that has two templates has these, or upgrades to them. */
    @Test
    void noTwoFormsNumberAlike() {
        var forms = new TreeMap<String, TreeSet<String>>();
        for (var template : Delivery.newest()) {
            template.source()
                    .document()
                    .path("records")
                    .forEach(form -> forms.computeIfAbsent(
                                    form.at("/serial/prefix").asText(), prefix -> new TreeSet<>())
                            .add(template.id() + "/" + form.path("key").asText()));
        }
        assertThat(forms).hasSizeGreaterThan(120);
        assertThat(forms)
                .as("a number on paper must lead to one form: choose another serial prefix for one of the two")
                .allSatisfy((prefix, named) ->
                        assertThat(named).as("serial prefix %s", prefix).hasSize(1));
    }
}
