package org.guizhang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every field somebody types into, wherever it stands; read from the sources. */
class TypingRulesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/guizhang/ui");
    private static final Path SCRIPTS = Path.of("src/main/webapp/theme");

    /** The components with a text field, and the elements by which the page scripts know them. */
    private static final Map<String, String> WATCHED = Map.of(
            "TextField", "vaadin-text-field", "TextArea", "vaadin-text-area", "EmailField", "vaadin-email-field");

    /** Fields without words: what they hold is chosen, counted or secret. */
    private static final List<String> WORDLESS = List.of(
            "AddresseesField",
            "PasswordField",
            "IntegerField",
            "NumberField",
            "BigDecimalField",
            "DurationField",
            "DayField",
            "HandbookDayField",
            "FileField",
            "MomentField",
            "BeginField");

    @Test
    void enterIsHeardThroughTheFilterAlone() throws IOException {
        assertThat(users("Key\\.ENTER|ShortcutListener|addClickShortcut|addFocusShortcut|Shortcuts\\."
                        + "|addKey(Down|Press|Up)Listener|\"key(down|press|up)\""))
                .containsOnlyKeys("shell/EnterKey.java");
        assertThat(Files.readString(SOURCES.resolve("shell/EnterKey.java")))
                .contains("!event.isComposing && event.keyCode !== 229");
    }

    @Test
    void noFieldCutsWhatIsPasted() throws IOException {
        assertThat(users("setMaxLength\\(|\"maxlength\"")).isEmpty();
        assertThat(users("TextLimit\\.of\\(")).hasSizeGreaterThan(20);
    }

    @Test
    void everyTextFieldIsWatchedButTheseThatHoldNoWork() throws IOException {
        assertThat(users("UnsavedText\\.never\\("))
                .containsOnlyKeys(
                        "parts/FilterBar.java",
                        "policy/catalogue/CatalogueView.java",
                        "recover/ForgotView.java",
                        "shell/SearchBox.java",
                        "tenant/SignInView.java")
                .allSatisfy((file, times) -> assertThat(times).isEqualTo(1));
        var script = Files.readString(SCRIPTS.resolve("unsaved.js"));
        assertThat(WATCHED.values()).allSatisfy(element -> assertThat(script).contains(element));
        assertThat(users("RichTextEditor|NativeTextArea|contenteditable|<textarea|MessageInput"))
                .isEmpty();
        var made = Pattern.compile("new (\\w*(?:Field|Area))(?:<.*?>)?\\(");
        for (var file : sources()) {
            var makes = made.matcher(Files.readString(file));
            while (makes.find()) {
                var what = makes.group(1);
                assertThat(WATCHED.containsKey(what) || WORDLESS.contains(what) || what.equals("BilingualField"))
                        .as("%s in %s: watched by unsaved.js, or without words?", what, file)
                        .isTrue();
            }
        }
    }

    @Test
    void aFieldThatStoresItselfSaysSo() throws IOException {
        // Each kind of value that is typed into a parameter is watched as well, since it may be refused.
        assertThat(Files.readString(SCRIPTS.resolve("unsaved.js")))
                .contains(
                        "vaadin-integer-field[data-gz-stores]",
                        "vaadin-big-decimal-field[data-gz-stores]",
                        "vaadin-time-picker[data-gz-stores]",
                        "[data-gz-stores] .gz-duration vaadin-integer-field");
        assertThat(users("UnsavedText\\.stores\\("))
                .containsOnlyKeys("policy/desk/BilingualField.java", "policy/module/ParameterInput.java");
        assertThat(users("\\.listen\\((this::typed|\\(\\) -> typed)"))
                .as("who stores what is typed into a BilingualField")
                .hasSameSizeAs(users("if \\((editor|amendmentEditor)\\.isStored\\(\\)\\)"));
    }

    @Test
    void dialogsOfManyThingsOfOneTitleSayWhatTheyAreAbout() throws IOException {
        // The title of the others names the thing, or there is one such dialog on its screen.
        assertThat(users("UnsavedText\\.about\\("))
                .containsKeys(
                        "acknowledge/AnswerDialog.java",
                        "calendar/ExceptionDialog.java",
                        "policy/desk/ItemDialog.java",
                        "policy/desk/NewClause.java",
                        "policy/module/ParameterInput.java",
                        "policy/desk/PartDialog.java",
                        "policy/upgrade/UpgradeQuestionCard.java");
    }

    /** The files that contain a pattern, and how often. */
    private static Map<String, Integer> users(String pattern) throws IOException {
        var wanted = Pattern.compile(pattern);
        var found = new TreeMap<String, Integer>();
        for (var file : sources()) {
            var times = (int) wanted.matcher(Files.readString(file)).results().count();
            if (times > 0) {
                found.put(SOURCES.relativize(file).toString(), times);
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var all = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(all).hasSizeGreaterThan(150);
            return all;
        }
    }
}
