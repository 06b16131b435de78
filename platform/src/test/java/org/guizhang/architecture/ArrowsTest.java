package org.guizhang.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
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
import com.tngtech.archunit.library.Architectures;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.shared.ActionName;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Job;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.ForFeatures;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Unguarded;
import org.guizhang.work.Worker;
import org.junit.jupiter.api.Test;

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

    private static final Map<String, List<String>> ROOMS = Rooms.ofThePage();

    private static final Map<String, List<String>> ROOMS_OF_THE_POLICY = Rooms.ofThePolicy();
    private static final String POLICY = "org.guizhang.policy.";

    @ArchTest
    static void arrowsPointOneWay(JavaClasses classes) {
        layers("org.guizhang.", ROOMS).check(classes);
    }

    /** Resources stand beside the rooms of the policy and may use all of them. */
    @ArchTest
    static void arrowsOfThePolicyPointOneWay(JavaClasses classes) {
        layers(POLICY, ROOMS_OF_THE_POLICY).check(classes);
    }

    private static Architectures.LayeredArchitecture layers(String base, Map<String, List<String>> list) {
        var rooms = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var room : list.keySet()) {
            rooms = rooms.layer(room).definedBy(base + room + "..");
        }
        for (var room : list.entrySet()) {
            var known = room.getValue();
            rooms = known.isEmpty()
                    ? rooms.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : rooms.whereLayer(room.getKey()).mayOnlyAccessLayers(known.toArray(String[]::new));
        }
        return rooms;
    }

    /** What a room may use stands above it, so that no circle can be written down. */
    @Test
    void thePageKnowsNoCircle() {
        for (var list : List.of(ROOMS, ROOMS_OF_THE_POLICY)) {
            var above = new ArrayList<String>();
            list.forEach((room, known) -> {
                assertThat(above).as("above " + room).containsAll(known);
                above.add(room);
            });
        }
    }

    /** What all rooms of the policy name knows none of them. */
    @ArchTest
    static final ArchRule theRootOfThePolicyKnowsNoRoom = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("org.guizhang.policy")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(POLICY + "*..");

    @ArchTest
    static void everyPackageOfThePolicyIsARoom(JavaClasses classes) {
        var rooms = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(POLICY))
                .map(name -> name.substring(POLICY.length()).split("\\.", -1)[0])
                .filter(room -> !room.equals("rest"))
                .toList();
        assertThat(Set.copyOf(rooms)).isEqualTo(ROOMS_OF_THE_POLICY.keySet());
    }

    /** They speak for whoever calls them over REST, and are nobody's to call. */
    @ArchTest
    static final ArchRule resourcesAreUsedByResources = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("..rest..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..rest..");

    /** Of a feature or of a room within one: whatever stands under the package above it may touch it. */
    @ArchTest
    static final ArchRule internalsStayInternal =
            ArchRuleDefinition.classes().that().resideInAPackage("..internal..").should(onlyBeTouchedByTheirRoom());

    /** What runs by itself is nobody's to call: it stands in {@code internal}, or is not public where it needs its package. */
    @ArchTest
    static final ArchRule jobsAndWorkersAreNoApi = ArchRuleDefinition.classes()
            .that()
            .areNotInterfaces()
            .and(DescribedPredicate.or(
                    JavaClass.Predicates.implement(Job.class), JavaClass.Predicates.implement(Worker.class)))
            .should()
            .resideInAPackage("..internal..")
            .orShould()
            .notBePublic();

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
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("..internal..")
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(ForFeatures.class)
            .and()
            .arePublic()
            .should(sayWhoMayCallThem());

    /** What asks for no permission because its callers have is out of reach of those who ask for people. */
    @ArchTest
    static final ArchRule whatIsForFeaturesIsCalledByServices = ArchRuleDefinition.classes()
            .that()
            .areAnnotatedWith(ForFeatures.class)
            .should()
            .onlyHaveDependentClassesThat()
            .resideOutsideOfPackages("..rest..", "org.guizhang.api..");

    /** One or the other: a permission asked for among them would be a surprise to whoever calls in a job. */
    @ArchTest
    static final ArchRule whatIsForFeaturesAsksForNoPermission = ArchRuleDefinition.methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ForFeatures.class)
            .should()
            .notBeAnnotatedWith(Requires.class)
            .andShould()
            .notBeAnnotatedWith(Unguarded.class);

    @ArchTest
    static void featuresHaveSomethingForEachOther(JavaClasses classes) {
        assertThat(classes.stream().filter(type -> type.isAnnotatedWith(ForFeatures.class)))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(type -> !type.getPackageName().contains(".internal"));
    }

    /** What another feature acts upon is an event of its own, which the compiler knows. */
    @ArchTest
    static final ArchRule theTrailAloneHearsWhatIsDone = ArchRuleDefinition.methods()
            .that()
            .haveRawParameterTypes(AuditedAction.class)
            .and(areObservers())
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("org.guizhang.audit..");

    @ArchTest
    static void noTwoActionsHaveTheSameName(JavaClasses classes) {
        var codes = classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ActionName.class))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(action -> ((ActionName) action).code())
                .toList();
        assertThat(codes).hasSizeGreaterThan(70).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"));
    }

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
        assertThat(classes.stream().map(ArrowsTest::feature)).containsAll(ROOMS.keySet());
        assertThat(classes.stream().filter(c -> c.isAnnotatedWith(Path.class))).hasSizeGreaterThanOrEqualTo(10);
        assertThat(classes.size()).isGreaterThan(100);
    }

    @ArchTest
    static void everyPackageIsAFeature(JavaClasses classes) {
        assertThat(Set.copyOf(classes.stream().map(ArrowsTest::feature).toList()))
                .isSubsetOf(ROOMS.keySet());
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

    /** With a dot at its end. */
    private static String room(JavaClass type) {
        var name = type.getPackageName() + ".";
        return name.substring(0, name.indexOf(".internal.") + 1);
    }

    private static ArchCondition<JavaClass> onlyBeTouchedByTheirRoom() {
        return new ArchCondition<>("only be touched by their own room (or the composition root)") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(d -> !(d.getOriginClass().getPackageName() + ".").startsWith(room(type)))
                        .filter(d -> !feature(d.getOriginClass()).equals("schema"))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaMethod> areObservers() {
        return DescribedPredicate.describe("are observers", ArrowsTest::isObserver);
    }

    private static boolean isObserver(JavaMethod method) {
        return method.getParameters().stream().anyMatch(p -> p.isAnnotatedWith(Observes.class));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("have @Requires or @Unguarded with a reason") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var guarded = method.isAnnotatedWith(Requires.class)
                        || method.isAnnotatedWith(Unguarded.class)
                        || method.getOwner().getPackageName().startsWith("org.guizhang.schema")
                        || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || isObserver(method);
                if (!guarded) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is unguarded"));
                }
            }
        };
    }
}
