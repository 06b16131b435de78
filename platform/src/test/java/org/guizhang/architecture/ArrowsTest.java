package org.guizhang.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Unguarded;

/** The arrows of docs/design.md §3: what knows what, and what nobody but its own feature touches. */
@AnalyzeClasses(
        packages = "org.guizhang",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArrowsTest.WithoutVerifier.class})
class ArrowsTest {
    /** The verifier is on the path to check what is made here; it shares nothing with it. */
    static final class WithoutVerifier implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/verifier");
        }
    }

    private static final List<String> FEATURES = List.of(
            "shared",
            "rule",
            "tenant",
            "audit",
            "search",
            "notify",
            "calendar",
            "template",
            "policy",
            "onboarding",
            "acknowledge",
            "exchange",
            "api",
            "schema");

    @ArchTest
    static final ArchRule arrowsPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("shared")
            .definedBy("org.guizhang.shared..")
            .layer("rule")
            .definedBy("org.guizhang.rule..")
            .layer("tenant")
            .definedBy("org.guizhang.tenant..")
            .layer("audit")
            .definedBy("org.guizhang.audit..")
            .layer("search")
            .definedBy("org.guizhang.search..")
            .layer("notify")
            .definedBy("org.guizhang.notify..")
            .layer("calendar")
            .definedBy("org.guizhang.calendar..")
            .layer("template")
            .definedBy("org.guizhang.template..")
            .layer("policy")
            .definedBy("org.guizhang.policy..")
            .layer("onboarding")
            .definedBy("org.guizhang.onboarding..")
            .layer("exchange")
            .definedBy("org.guizhang.exchange..")
            .layer("acknowledge")
            .definedBy("org.guizhang.acknowledge..")
            .layer("api")
            .definedBy("org.guizhang.api..")
            .layer("schema")
            .definedBy("org.guizhang.schema..")
            .whereLayer("shared")
            .mayNotAccessAnyLayer()
            .whereLayer("rule")
            .mayNotAccessAnyLayer()
            .whereLayer("tenant")
            .mayOnlyAccessLayers("shared")
            .whereLayer("audit")
            .mayOnlyAccessLayers("shared", "tenant")
            .whereLayer("search")
            .mayOnlyAccessLayers("shared", "tenant")
            .whereLayer("notify")
            .mayOnlyAccessLayers("shared", "tenant")
            .whereLayer("calendar")
            .mayOnlyAccessLayers("shared", "tenant")
            .whereLayer("template")
            .mayOnlyAccessLayers("shared", "rule", "tenant", "calendar")
            .whereLayer("policy")
            .mayOnlyAccessLayers("shared", "tenant", "search", "notify", "calendar", "template")
            .whereLayer("onboarding")
            .mayOnlyAccessLayers("shared", "tenant", "template", "policy")
            .whereLayer("exchange")
            .mayOnlyAccessLayers("shared", "tenant", "calendar", "template", "policy")
            .whereLayer("exchange")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("acknowledge")
            .mayOnlyAccessLayers("shared", "tenant", "notify", "template", "policy")
            .whereLayer("api")
            .mayOnlyAccessLayers("shared", "tenant")
            .whereLayer("schema")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule internalsStayInternal =
            ArchRuleDefinition.classes().that().resideInAPackage("..internal..").should(onlyBeTouchedByTheirFeature());

    @ArchTest
    static final ArchRule restHoldsNoRules = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..internal..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Database.class);

    @ArchTest
    static final ArchRule oneClassHoldsTheEntityManager = ArchRuleDefinition.fields()
            .that()
            .haveRawType(EntityManager.class)
            .should()
            .beDeclaredIn(Database.class);

    @ArchTest
    static final ArchRule servicesAreGuarded = ArchRuleDefinition.methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class)
            .and()
            .arePublic()
            .should(sayWhoMayCallThem());

    @ArchTest
    static final ArchRule timeIsInjected = ArchRuleDefinition.noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.guizhang.shared.Clocks")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC");

    @ArchTest
    static void theScanSawEveryFeature(JavaClasses classes) {
        assertThat(classes.stream().map(ArrowsTest::feature)).containsAll(FEATURES);
        assertThat(classes.stream().filter(c -> c.isAnnotatedWith(Path.class))).hasSizeGreaterThanOrEqualTo(10);
        assertThat(classes.size()).isGreaterThan(100);
    }

    @ArchTest
    static void everyPackageIsAFeature(JavaClasses classes) {
        assertThat(Set.copyOf(classes.stream().map(ArrowsTest::feature).toList()))
                .isSubsetOf(Set.copyOf(FEATURES));
    }

    @ArchTest
    static void everyPackageSaysItsRule(JavaClasses classes) {
        var packages =
                classes.stream().map(JavaClass::getPackageName).distinct().toList();
        assertThat(packages)
                .allSatisfy(name -> assertThat(
                                classes.stream().anyMatch(c -> c.getFullName().equals(name + ".package-info")))
                        .as("package-info of " + name)
                        .isTrue());
    }

    private static String feature(JavaClass type) {
        var rest = type.getPackageName().substring("org.guizhang".length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", -1)[0];
    }

    private static ArchCondition<JavaClass> onlyBeTouchedByTheirFeature() {
        return new ArchCondition<>("only be touched by their own feature (or the composition root)") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(d -> !feature(d.getOriginClass()).equals(feature(type)))
                        .filter(d -> !feature(d.getOriginClass()).equals("schema"))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("have @Requires or @Unguarded with a reason") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var guarded = method.isAnnotatedWith(Requires.class)
                        || method.isAnnotatedWith(Unguarded.class)
                        || method.getOwner().getPackageName().startsWith("org.guizhang.schema")
                        || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || method.getParameters().stream().anyMatch(p -> p.isAnnotatedWith(Observes.class));
                if (!guarded) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is unguarded"));
                }
            }
        };
    }
}
