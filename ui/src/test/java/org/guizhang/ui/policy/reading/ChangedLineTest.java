package org.guizhang.ui.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guizhang.policy.diff.Comparison;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.shared.Languages;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;
import org.guizhang.ui.shell.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A comparison speaks the words of the pages, whatever a delivered template holds. */
class ChangedLineTest {
    private static final Path TEMPLATES = Path.of("../tenant-templates/src/main/resources/");

    /** Durations, keys of several words, decimals of JSON, true and false. */
    private static final Pattern RAW = Pattern.compile(
            "^-?P(T?\\d+[YMWDH])+$|^[a-z]+([-_][a-z0-9]+)+$|^(true|false|null)$|[{}\\[\\]]|^[A-Z]{2}$|FREQ");

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyMemberOfEveryDeliveredTemplateIsInWords(String language) throws IOException {
        var ui = new UI();
        ui.setLocale(Languages.ofTag(language));
        UI.setCurrent(ui);
        var other = Messages.t("compare.member.other");
        var raw = new TreeSet<String>();
        var seen = 0;
        for (var template : delivered()) {
            var difference = Comparison.first(Resolver.resolve(template, Map.of()));
            for (var artefact : difference.artefacts()) {
                for (var line : artefact.lines()) {
                    var name = line.name();
                    if (name != null && name.zh().matches("[a-z0-9-]+")) {
                        raw.add(artefact.kind() + " " + line.part() + ": " + name.zh());
                    }
                    if (line.written()) {
                        continue;
                    }
                    seen++;
                    var html = ChangedLine.html(List.of(line));
                    var label = html.replaceAll("(?s)^.*?gz-change-label\">(.*?)</span>.*$", "$1");
                    for (var words : html.replaceAll("(?s)^.*?</span>", "")
                            .replaceAll("<[^>]*>", "")
                            .split(language.equals("zh") ? "、" : ", ")) {
                        if (label.endsWith(other)
                                || !line.member().matches(".*(prefix|must|value)")
                                        && RAW.matcher(words).find()
                                || language.equals("zh")
                                        && !line.member().matches(".*(prefix|must)")
                                        && words.matches("[A-Za-z]{3,}")) {
                            raw.add(artefact.kind() + " " + line.member() + ": " + words);
                        }
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(5_000);
        assertThat(raw).isEmpty();
    }

    private static List<Template> delivered() throws IOException {
        try (var loader =
                new URLClassLoader(new java.net.URL[] {TEMPLATES.toUri().toURL()}, null)) {
            return TemplateFiles.load(loader).templates().stream()
                    .map(source -> Template.parse(source.json()))
                    .toList();
        }
    }
}
