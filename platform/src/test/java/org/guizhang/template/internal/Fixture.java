package org.guizhang.template.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.guizhang.shared.Languages;
import org.guizhang.template.TemplateProblem;
import org.guizhang.template.TemplateRefused;

/** The good tea house and the good tea garden, to be spoilt in one place. */
final class Fixture {
    static final String HOUSE = "templates/tea-house/1.2.0/";

    /** The good tea garden, which is of format 2. */
    static final String GARDEN = "templates/tea-garden/1.0.0/";

    private final SortedMap<String, byte[]> files;

    Fixture() {
        this(ClassPathFiles.of(Fixture.class.getClassLoader()));
    }

    private Fixture(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    static Fixture garden() {
        try {
            return new Fixture(FolderFiles.of(Path.of("src/test/resources/format-2")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Replaces words that stand in a file exactly once. */
    Fixture replace(String path, String words, String others) {
        var text = new String(files.get(path), StandardCharsets.UTF_8);
        if (text.split(Pattern.quote(words), -1).length != 2) {
            throw new IllegalArgumentException(path + " must hold once: " + words);
        }
        return put(path, text.replace(words, others));
    }

    Fixture put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Fixture put(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    Fixture remove(String path) {
        files.remove(path);
        return this;
    }

    /** Everything that is wrong, a line each as a person sees it. */
    List<String> problems() {
        return refused().stream().map(p -> p.in(Languages.ENGLISH)).toList();
    }

    List<TemplateProblem> refused() {
        try {
            TemplateLoader.read(files);
            return List.of();
        } catch (TemplateRefused refused) {
            return refused.problems();
        }
    }

    SortedMap<String, byte[]> files() {
        return files;
    }
}
