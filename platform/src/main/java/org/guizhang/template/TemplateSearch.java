package org.guizhang.template;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guizhang.shared.Text;

/** Finds templates of the catalogue by the words of their cards and of what is inside, in both languages. */
public final class TemplateSearch {
    private TemplateSearch() {}

    /** Whether the title, the summary or the audience holds the words, whatever their case; no words are in all. */
    public static boolean isAbout(Template template, String words) {
        return Stream.of(template.title(), template.summary(), template.audience())
                .anyMatch(text -> holds(text, words));
    }

    /** The titles of chapters, checklists, forms and time limits that hold the words, in that order. */
    public static List<Text> inside(Template template, String words) {
        return Stream.of(
                        template.chapters().stream().map(Chapter::title),
                        template.checklists().stream().map(Outline.Checklist::title),
                        template.records().stream().map(Outline.RecordType::title),
                        template.deadlines().stream().map(Outline.Deadline::title))
                .flatMap(titles -> titles)
                .filter(title -> holds(title, words))
                .toList();
    }

    private static boolean holds(Text text, String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return (text.zh() + " " + text.en()).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
