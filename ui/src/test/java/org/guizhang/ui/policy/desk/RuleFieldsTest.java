package org.guizhang.ui.policy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.guizhang.form.RuleNames;
import org.guizhang.policy.resolve.TextPreview;
import org.guizhang.rule.Expression;
import org.guizhang.rule.Scope;
import org.guizhang.rule.Type;
import org.guizhang.rule.WrongExpression;
import org.guizhang.shared.Languages;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that are put together by choosing. */
class RuleFieldsTest {
    private static final Path TEMPLATES = Path.of("../tenant-templates/src/main/resources/");

    private static Template template;

    /** The present page is known as long as somebody holds it. */
    private final UI ui = new UI();

    @BeforeAll
    static void readTheTemplate() throws IOException {
        template = restaurant();
    }

    @BeforeEach
    void speakChinese() {
        ui.setLocale(Languages.CHINESE);
        UI.setCurrent(ui);
    }

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    @Test
    void oneComparisonIsReadAndWrittenAgain() {
        for (var rule : new String[] {
            "cash <= 500",
            "a == 'x y'",
            "paid > -1.5",
            "held_at <= now",
            "a != params.most",
            "trained == true",
            "a == ''"
        }) {
            assertThat(SimpleRule.read(rule).orElseThrow().written()).isEqualTo(rule);
        }
        assertThat(SimpleRule.read("sealed").orElseThrow().written()).isEqualTo("sealed == true");
        assertThat(SimpleRule.read("!sealed").orElseThrow().written()).isEqualTo("sealed == false");
        for (var more : new String[] {
            "", "a <= 1 && b", "size(x) > 0", "a = 1", "valid_to - issued_on <= days(1)", "ref.x.y > 1", "a == 'it\\'s'"
        }) {
            assertThat(SimpleRule.read(more)).as(more).isEmpty();
        }
    }

    /** Whatever the delivered forms let people choose is a rule that the product takes. */
    @Test
    void allThatCanBeChosenIsARule() throws WrongExpression {
        var types = new HashMap<String, Type>();
        template.parameters()
                .forEach(
                        parameter -> types.put(parameter.key(), parameter.type().rule()));
        var preview = new TextPreview(template, Map.of());
        var chosen = 0;
        for (var form : template.source().document().path("records")) {
            var scope = RuleNames.form(form, types, Map.of());
            var fields = new RuleFields(form, template.parameters(), preview);
            for (var field : fields.names()) {
                for (var operand : fields.operands(field).keySet()) {
                    for (var how : fields.comparisons(field)) {
                        chosen += taken(fields, scope, new SimpleRule(field, how, operand));
                    }
                }
            }
        }
        assertThat(chosen).isGreaterThan(2_000);
    }

    @Test
    void ruleIsSaidInWords() {
        var preview = new TextPreview(template, Map.of());
        var said = new HashMap<String, String>();
        for (var form : template.source().document().path("records")) {
            var fields = new RuleFields(form, template.parameters(), preview);
            for (var rule : form.path("rules")) {
                said.put(
                        rule.path("must").asText(),
                        fields.words(rule.path("must").asText()));
            }
        }
        assertThat(said.get("deposited_on >= business_date")).isEqualTo("存款日期 不早于 营业日期");
        assertThat(said).anySatisfy((rule, words) -> {
            assertThat(rule).contains("&&");
            assertThat(words).isEqualTo(rule);
        });
    }

    @Test
    void whatIsTypedFitsTheField() {
        var fields = new RuleFields(form("cash-deposit"), template.parameters(), new TextPreview(template, Map.of()));
        assertThat(fields.typed("amount_deposited", " 500.5 ")).hasValue("500.5");
        assertThat(fields.typed("amount_deposited", "much")).isEmpty();
        assertThat(fields.typed("account", "工行")).hasValue("'工行'");
        assertThat(fields.typed("account", "it's")).isEmpty();
        assertThat(fields.typed("business_date", "tomorrow")).isEmpty();
    }

    private static int taken(RuleFields fields, Scope scope, SimpleRule rule) throws WrongExpression {
        Expression.compile(rule.written(), scope, Type.YES_NO);
        assertThat(fields.simple(rule.written())).hasValue(rule);
        return 1;
    }

    private static JsonNode form(String key) {
        return DraftArtefact.child(template.source().document().path("records"), key)
                .orElseThrow();
    }

    private static Template restaurant() throws IOException {
        try (var loader = new URLClassLoader(new URL[] {TEMPLATES.toUri().toURL()}, null)) {
            return TemplateFiles.load(loader).templates().stream()
                    .map(source -> Template.parse(source.json()))
                    .filter(template -> template.id().equals("restaurant-operations"))
                    .max(Comparator.comparing(Template::version))
                    .orElseThrow();
        }
    }
}
