package org.guizhang.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.guizhang.shared.ActionName;
import org.guizhang.shared.Languages;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
    private static final String PREFIX = "audit.did.";

    /** Whatever a feature writes into the trail can be read there, and nothing is translated that nobody does. */
    @Test
    void everyActionOfEveryFeatureHasItsWords() {
        var actions = new ClassFileImporter()
                .importPackages("org.guizhang").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ActionName.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(action -> ((ActionName) action).code())
                        .toList();
        assertThat(actions).hasSizeGreaterThan(70);
        assertThat(words(Languages.CHINESE)).containsExactlyInAnyOrderElementsOf(actions);
        assertThat(words(Locale.ENGLISH)).containsExactlyInAnyOrderElementsOf(actions);
    }

    private static List<String> words(Locale language) {
        return ResourceBundle.getBundle("guizhang.ui", language).keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .toList();
    }
}
