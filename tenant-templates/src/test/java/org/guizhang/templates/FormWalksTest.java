package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.guizhang.form.Step;
import org.guizhang.template.Template;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form can be filled in, signed and approved so that it comes to an end, through each of its steps. */
class FormWalksTest {
    static List<Template> templates() {
        return Delivery.newest();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("templates")
    void eachStepLiesOnAWayToAnEnd(Template template) {
        var walks = Walks.of(template);
        var stuck = new ArrayList<String>();
        for (var type : Settings.usual(template).records().values()) {
            var left = type.form().steps().stream().map(Step::key).collect(Collectors.toCollection(LinkedHashSet::new));
            walks.of(type.key())
                    .forEach(
                            way -> way.forEach(taken -> left.remove(taken.step().key())));
            if (!left.isEmpty()) {
                stuck.add(type.key() + " " + left);
            }
        }
        assertThat(stuck)
                .as("steps of %s that no walk came through", template.id())
                .isEmpty();
    }
}
