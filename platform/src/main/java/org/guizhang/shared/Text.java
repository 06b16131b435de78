package org.guizhang.shared;

import java.util.Locale;

/** A text in the two languages of the product. Neither side is null; which one a reader sees is the reader's choice. */
public record Text(String zh, String en) {

    /** The side for the language of {@code locale}: English for {@code en*}, Chinese for everything else. */
    public String in(Locale locale) {
        return Languages.isEnglish(locale) ? en : zh;
    }

    /** Whether readers of one of the languages would take it for the other: the same there, whatever the case. */
    public boolean readsLike(Text other) {
        return zh.equalsIgnoreCase(other.zh) || en.equalsIgnoreCase(other.en);
    }

    /** Whether words stand in it, in either language, whatever the case and without the space around them. */
    public boolean contains(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return zh.toLowerCase(Locale.ROOT).contains(wanted)
                || en.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** The same words in both languages, for names that are not translated. */
    public static Text same(String words) {
        return new Text(words, words);
    }
}
