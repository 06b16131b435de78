package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Synonyms come from the texts, the ways people ask, and the language. A word of a template's group that some judged question
 * has must stand in a text of a template, in a way to ask, or among the words of general language as well, or among those that
 * were written apart from the questions before anybody could compare ({@code synonyms-apart.tsv}). A group of general language
 * has a word that some template uses, so that it serves a regulation and no question alone; which words it has beside that one
 * is not held against the questions.
 */
class SynonymGroupsTest {
    private final String said = DeliveredDocuments.all().stream()
            .flatMap(template -> template.documents().stream())
            .flatMap(document -> Flat.texts(document, true).stream())
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);

    @Test
    void noWordOfATemplateIsThereForAJudgedQuestionAlone() throws IOException {
        var general = new HashSet<String>();
        Synonyms.general().forEach(general::addAll);
        var questions = JudgedQuestion.all().stream()
                .map(JudgedQuestion::question)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        var apart = JudgedQuestion.lines("synonyms-apart.tsv");
        var alone = new ArrayList<String>();
        for (var template : DeliveredDocuments.all()) {
            for (var group : template.words().synonyms()) {
                for (var word : group) {
                    var folded = word.toLowerCase(Locale.ROOT);
                    if (questions.contains(folded) && !said.contains(folded) && !general.contains(word)) {
                        alone.add(template.id() + "\t" + word);
                    }
                }
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "synonyms-alone.tsv"), alone);
        alone.removeAll(apart);
        assertThat(alone).isEmpty();
    }

    @Test
    void everyGroupOfGeneralLanguageServesARegulation() {
        List<List<String>> idle = Synonyms.general().stream()
                .filter(group -> group.stream().noneMatch(said::contains))
                .toList();
        assertThat(idle).isEmpty();
    }
}
