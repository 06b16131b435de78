package org.guizhang.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people read lives in the bundles: no Chinese in the code of any module but what is no sentence. */
class SentencesTest {
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\n]*|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3001-\\u303F\\uFF01-\\uFF65]");

    /** By the simple name of the class. */
    private static final Map<String, String> NO_SENTENCES = Map.ofEntries(
            entry("AddresseeWords", "words around the names of positions in a regulation"),
            entry("BareWords", "words of a clause that are judged"),
            entry("BesideList", "words for sums and notes beside a list, as offices write them"),
            entry("CalendarDialog", "marks between hours as people type them"),
            entry("CellReader", "yes and no as people type them"),
            entry("Change", "examples of the API's description"),
            entry("ChangedLine", "takes apart what was listed"),
            entry("ChineseNumber", "numerals"),
            entry("ClauseNumbers", "numbers of chapters and articles as people type them"),
            entry("Column", "heads of columns as people write them"),
            entry("AdvisoryHint", "words that are looked for"),
            entry("Csv", "signs that begin a formula"),
            entry("DemoWorkforce", "addresses of businesses made up"),
            entry("EmailAddress", "marks around an address that was pasted"),
            entry("EnteredName", "an example of the API's description"),
            entry("EnglishValues", "values as they are written in Chinese"),
            entry("Entry", "marks that end a sentence"),
            entry("Folding", "a sign that is a numeral"),
            entry("FunctionCharacters", "characters that say nothing of themselves"),
            entry("KindWords", "words that tell what a clause does"),
            entry("LineBreaks", "marks that begin or end no line"),
            entry("LineFilter", "signs of page numbers and tables of contents"),
            entry("MarkdownText", "numbers of chapters and articles in a text"),
            entry("Marker", "numbers of chapters and articles in a text"),
            entry("Misspellings", "words that are judged"),
            entry("NumberHint", "numerals that are looked for"),
            entry("NumberScheme", "examples of numbers"),
            entry("Numbering", "numerals of chapters, articles and items"),
            entry("Numerals", "numerals"),
            entry("Outliner", "brackets around titles of clauses"),
            entry("OwnWordsResource", "examples of the API's description"),
            entry("Paragraphs", "marks that end a sentence"),
            entry("PdfFile", "radicals and their characters"),
            entry("PlainText", "characters that every Chinese regulation has"),
            entry("Pieces", "marks that end a sentence"),
            entry("Proposer", "names of articles in a text"),
            entry("QuizQuestion", "an example of the API's description"),
            entry("Rewording", "numerals in a clause"),
            entry("SearchExecutor", "words that warm the analysers up"),
            entry("ShiftColumn", "heads of columns as people write them"),
            entry("Span", "hours as people type them"),
            entry("SynonymDialog", "marks between words as people type them"),
            entry("SynonymsResource", "examples of the API's description"),
            entry("TableList", "heads of columns as people write them"),
            entry("Transcript", "examples of the API's description"),
            entry("Units", "units as people type them"),
            entry("Values", "numbers, times and money as people type them"),
            entry("WordNumbers", "numerals as Word writes them"),
            entry("WrittenDay", "days as people type them"),
            entry("WrittenNumber", "points and commas as people type them"),
            entry("WrittenTime", "days as people type them"));

    @Test
    void noSentenceForPeopleStandsInTheCode() throws IOException {
        var found = new TreeSet<String>();
        var seen = 0;
        for (var file : sources()) {
            seen++;
            var token = TOKEN.matcher(Files.readString(file));
            while (token.find()) {
                if (token.group().charAt(0) != '/'
                        && CHINESE.matcher(token.group()).find()) {
                    found.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertThat(seen).isGreaterThan(900);
        assertThat(found).isEqualTo(new TreeSet<>(NO_SENTENCES.keySet()));
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.find(Path.of(".."), 5, (path, is) -> path.endsWith("src/main/java"))) {
            for (var module : modules.toList()) {
                try (var files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
