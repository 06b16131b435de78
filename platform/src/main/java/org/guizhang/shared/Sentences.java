package org.guizhang.shared;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Puts arguments into a sentence of a bundle, which is written in ICU's message format: <code>{0}</code>, and where a
 * count stands <code>{0, plural, one {# person} other {# people}}</code>. An apostrophe stands for itself; a brace that is
 * meant as one is written <code>'{'</code>. What is put in is never read as a part of the sentence.
 */
public final class Sentences {
    /** Where numbers are written without grouping: what is counted may be a year, and published words stay as they are. */
    private static final ULocale ENGLISH = new ULocale("en_US_POSIX");

    private Sentences() {}

    /** Says it; an argument that decides on a plural has to be a number, any other is put in as it prints. */
    public static String say(String sentence, Locale language, Object... arguments) {
        if (sentence.indexOf('{') < 0 && sentence.indexOf('\'') < 0) {
            return sentence;
        }
        var counted = counted(sentence);
        var said = new Object[arguments.length];
        for (var i = 0; i < said.length; i++) {
            said[i] = counted.contains(i) ? arguments[i] : String.valueOf(arguments[i]);
        }
        return new MessageFormat(sentence, Languages.isEnglish(language) ? ENGLISH : ULocale.SIMPLIFIED_CHINESE)
                .format(said);
    }

    private static Set<Integer> counted(String sentence) {
        var counted = new HashSet<Integer>();
        if (sentence.indexOf(',') < 0) {
            return counted;
        }
        var pattern = new MessagePattern(sentence);
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() != MessagePattern.ArgType.NONE) {
                counted.add(pattern.getPart(i + 1).getValue());
            }
        }
        return counted;
    }
}
