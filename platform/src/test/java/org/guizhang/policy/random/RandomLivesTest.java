package org.guizhang.policy.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;
import org.junit.jupiter.api.Test;

/**
 * Nothing a business has written disappears: changes, removals and upgrades in any order, on the delivered templates and
 * on any others. A failure says its seed; {@code -Dguizhang.seed=…} makes that one again, {@code -Dguizhang.rounds=…}
 * looks further.
 */
class RandomLivesTest {
    private static final long SEED = 20261129_000L;
    private static final int ROUNDS = Integer.getInteger("guizhang.rounds", 1);
    private static final int STEPS = 30;

    @Test
    void nothingDisappearsFromDeliveredTemplates() {
        var upgrades = 0;
        var actions = 0;
        for (var versions : delivered().values()) {
            for (int round = 0; round < ROUNDS; round++) {
                var life = lived(SEED + round, versions);
                upgrades += life.upgrades();
                actions += life.actions();
            }
        }
        assertThat(upgrades).isGreaterThanOrEqualTo(2 * ROUNDS);
        assertThat(actions).isGreaterThan(40 * ROUNDS);
    }

    @Test
    void nothingDisappearsFromAnyTemplate() {
        var upgrades = 0;
        for (int round = 0; round < 20 * ROUNDS; round++) {
            var dice = new Dice(SEED + round);
            var first = House.document(dice);
            var versions = List.of(House.template(first), House.template(Rework.anything(dice, first)));
            upgrades += lived(SEED + round, versions).upgrades();
        }
        assertThat(upgrades).isEqualTo(20 * ROUNDS);
    }

    private static Life lived(long first, List<Template> versions) {
        var seed = Long.getLong("guizhang.seed", first);
        var life = new Life(new Dice(seed), versions);
        var done = new ArrayList<String>();
        try {
            for (int step = 0; step < STEPS; step++) {
                done.add(life.step());
                assertThat(life.lost()).isEmpty();
            }
            done.add(life.newest());
            assertThat(life.lost()).isEmpty();
            return life;
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError(
                    "Fails with -Dguizhang.seed=" + seed + " on "
                            + versions.get(0).id() + " after\n" + String.join("\n", done) + "\nwith "
                            + life.amendments(),
                    failed);
        }
    }

    /** The versions of each delivered template, oldest first. */
    private static Map<String, List<Template>> delivered() {
        var resources = Path.of("../tenant-templates/src/main/resources/");
        try (var loader = new URLClassLoader(new URL[] {resources.toUri().toURL()}, null)) {
            return TemplateFiles.load(loader).templates().stream()
                    .map(source -> Template.parse(source.json()))
                    .collect(Collectors.groupingBy(Template::id, TreeMap::new, Collectors.toList()));
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
