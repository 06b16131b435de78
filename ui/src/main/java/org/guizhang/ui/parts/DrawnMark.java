package org.guizhang.ui.parts;

import java.util.Locale;
import org.guizhang.ui.shell.StateBadge.Tone;

/** A badge as the browser draws it in a cell, read by its getters. */
public final class DrawnMark {
    private final Tone tone;
    private final String words;

    public DrawnMark(Tone tone, String words) {
        this.tone = tone;
        this.words = words;
    }

    public String getTone() {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    public String getWords() {
        return words;
    }
}
