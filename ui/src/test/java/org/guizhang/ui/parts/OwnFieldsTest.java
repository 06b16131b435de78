package org.guizhang.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Days, times and files are asked for by our own fields, which look and speak as the rest; read from the sources. */
class OwnFieldsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/guizhang/ui");

    private static final Pattern OF_THE_BROWSER =
            Pattern.compile("setType\\(\"|html\\.Input;|type=\"?(date|file|datetime-local|time)|inputElement\\.type");

    /** Each kind of field has one class that makes it. */
    private static final Pattern MADE_ANEW = Pattern.compile("new (DatePicker|DateTimePicker|Upload|Grid)\\b");

    @Test
    void noFieldOfTheBrowserIsLeft() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                assertThat(OF_THE_BROWSER.matcher(source).find()).as("%s", file).isFalse();
                assertThat(MADE_ANEW.matcher(source).find())
                        .as("%s", file)
                        .isEqualTo(file.endsWith("parts/DataTable.java"));
            }
        }
    }
}
