package org.guizhang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/security.md: each requirement of OWASP ASVS 5.0.0, levels 1 and 2, has its row, each named test is there. */
class SecurityPageTest {
    private static final Path PAGE = Path.of("../docs/security.md");
    private static final List<String> MODULES =
            List.of("platform", "tenant-templates", "ui", "ear/launcher", "ear/verifier", "ear/system-tests");
    private static final Set<String> STATES = Set.of("met", "untested", "partly", "open", "operator", "n/a");

    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| (\\S+) \\| (.*\\S) \\|");
    /** {@code AccountsTest}, {@code AccountsTest#lastOwnerStays}, or {@code #lastOwnerStays} of the class before. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)?(?:#(\\w+))?`");

    private static final Pattern RUN =
            Pattern.compile("(?m)^ +@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|ArchTest)\\b");

    private record Row(String id, String level, String state, String words) {
        @Override
        public String toString() {
            return id + ": " + words;
        }
    }

    @Test
    void everyRequirementHasItsRow() throws IOException {
        var rows = rows();
        assertThat(rows)
                .hasSize(253)
                .extracting(row -> row.id() + " " + row.level())
                .isEqualTo(requirements());
        assertThat(rows).allSatisfy(row -> assertThat(row.state()).isIn(STATES));
    }

    @Test
    void whatIsMetIsShownAndWhatIsMissingIsSaid() throws IOException {
        for (var row : rows()) {
            switch (row.state()) {
                case "met" -> assertThat(tests(row)).as(row.toString()).isNotEmpty();
                case "untested" -> assertThat(tests(row)).as(row.toString()).isEmpty();
                case "partly", "open" -> assertThat(row.words()).hasSizeGreaterThan(20);
                default -> assertThat(row.words()).isNotBlank();
            }
        }
    }

    @Test
    void everyNamedTestIsThere() throws IOException {
        var sources = sources();
        assertThat(sources).hasSizeGreaterThan(100);
        var missing = new ArrayList<String>();
        for (var row : rows()) {
            for (var test : tests(row)) {
                var of = test.split("#", -1);
                var found = sources.getOrDefault(of[0], List.of());
                if (found.isEmpty() || (of.length > 1 && found.stream().noneMatch(source -> has(source, of[1])))) {
                    missing.add(row.id() + " names " + test);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The page links to decisions and other pages that are there. */
    @Test
    void everyLinkLeadsToAFile() throws IOException {
        var links = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)").matcher(Files.readString(PAGE));
        var missing = new ArrayList<String>();
        while (links.find()) {
            if (!Files.exists(PAGE.resolveSibling(links.group(1)))) {
                missing.add(links.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aTestIsWhatIsRunAsOne() {
        var source = """
                class AnyTest {
                    // void saidInAComment() {

                    @ParameterizedTest
                    @CsvSource({"a; void asAnArgument()", "b"})
                    void runs(String a) {
                        helps();
                    }

                    @ArchTest
                    static final ArchRule holds = rule();

                    private static void helps() {}

                    @Disabled
                    @Test
                    void sleeps() {}
                }
                """;
        assertThat(List.of("runs", "holds", "helps", "saidInAComment", "asAnArgument", "sleeps", "run"))
                .filteredOn(name -> has(source, name))
                .containsExactly("runs", "holds");
    }

    /** Whether such a test is run: its annotations stand right above it, and nothing else of the kind between. */
    private static boolean has(String source, String name) {
        var member = Pattern.compile("(?m)^ +(?:static |final |public )*(?:void|ArchRule|\\w+<\\w+>) " + name + "\\b")
                .matcher(source);
        if (!member.find()) {
            return false;
        }
        var above = source.substring(0, member.start());
        var marks = above.substring(above.lastIndexOf("\n\n") + 1);
        return RUN.matcher(marks).find() && !marks.contains("@Disabled");
    }

    /** Each as {@code Class} or {@code Class#method}. */
    private static List<String> tests(Row row) {
        var found = new ArrayList<String>();
        var last = "";
        var named = NAMED.matcher(row.words());
        while (named.find()) {
            if (named.group(1) != null) {
                last = named.group(1);
            }
            if (named.group(1) != null || named.group(2) != null) {
                assertThat(last).as("the class of %s in %s", named.group(), row).isNotEmpty();
                found.add(named.group(2) == null ? last : last + "#" + named.group(2));
            }
        }
        return found;
    }

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(PAGE)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Row(row.group(1), row.group(2), row.group(3), row.group(4)));
            }
        }
        return rows;
    }

    /** Each as id and level. */
    private static List<String> requirements() throws IOException {
        try (var in =
                Objects.requireNonNull(SecurityPageTest.class.getResourceAsStream("/asvs-5.0.0-levels-1-and-2.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** The sources of test classes by their simple names. */
    private static Map<String, List<String>> sources() throws IOException {
        var sources = new HashMap<String, List<String>>();
        for (var module : MODULES) {
            var folder = Path.of("..").resolve(module).resolve("src/test/java");
            if (!Files.exists(folder)) {
                continue;
            }
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(one -> one.toString().endsWith("Test.java"))
                        .toList()) {
                    var name = file.getFileName().toString().replace(".java", "");
                    sources.computeIfAbsent(name, none -> new ArrayList<>()).add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
