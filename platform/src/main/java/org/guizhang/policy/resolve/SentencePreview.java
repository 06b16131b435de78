package org.guizhang.policy.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guizhang.policy.resolve.internal.Wording;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.guizhang.template.Clause;
import org.guizhang.template.Placeholders;
import org.guizhang.template.Template;
import org.jspecify.annotations.Nullable;

/** The sentences that a parameter changes, cut so that a screen can highlight its value while somebody edits it. */
public final class SentencePreview {
    private final String parameter;
    private final Wording wording;
    private final List<Sentence> found = new ArrayList<>();

    private SentencePreview(Template template, String parameter, Map<String, JsonNode> values) {
        this.parameter = parameter;
        this.wording = new Wording(template, values);
    }

    /**
     * A sentence: the text of a clause or of one of its items.
     *
     * @param clause key of the clause
     * @param label 第十二条 / Article 12
     */
    public record Sentence(String clause, Text label, List<Segment> zh, List<Segment> en) {
        public List<Segment> in(Locale locale) {
            return Languages.isEnglish(locale) ? en : zh;
        }
    }

    /** A piece of a sentence; {@code parameter} is the key of the one whose value it is, null for plain words. */
    public record Segment(String words, @Nullable String parameter) {}

    /**
     * Finds the sentences, in reading order.
     *
     * @param values checked values by key, absent ones are the defaults
     */
    public static List<Sentence> of(Template template, String parameter, Map<String, JsonNode> values) {
        var preview = new SentencePreview(template, parameter, values);
        for (var chapter : template.chapters()) {
            for (var clause : chapter.clauses()) {
                preview.add(clause.key(), clause.text());
                preview.addItems(clause.key(), clause.items());
            }
        }
        return List.copyOf(preview.found);
    }

    private void addItems(String clause, List<Clause.Item> items) {
        for (var item : items) {
            add(clause, item.text());
            addItems(clause, item.items());
        }
    }

    private void add(String clause, Text text) {
        if (Placeholders.in(text.zh()).stream().map(Placeholders::parameter).anyMatch(parameter::equals)) {
            found.add(new Sentence(
                    clause,
                    wording.of("clause:" + clause),
                    segments(text.zh(), Languages.CHINESE),
                    segments(text.en(), Languages.ENGLISH)));
        }
    }

    private List<Segment> segments(String text, Locale locale) {
        return Placeholders.split(text, plain -> new Segment(plain, null), placeholder -> {
            var key = Placeholders.isParameter(placeholder) ? Placeholders.parameter(placeholder) : null;
            return new Segment(wording.of(placeholder).in(locale), key);
        });
    }
}
