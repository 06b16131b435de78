package org.guizhang.ui;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.guizhang.tenant.ForFeatures;

/** The arrows between screens (docs/design.md §3): they use the services' API alone, and no circle leads back. */
@AnalyzeClasses(packages = "org.guizhang.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class ScreensTest {
    @ArchTest
    static final ArchRule screensUseTheApiOfServices = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.guizhang..internal..",
                    "org.guizhang..rest..",
                    "org.guizhang.tenant.accounts..",
                    "org.guizhang.workforce.data..",
                    "jakarta.persistence..",
                    "java.sql..");

    /** They ask for no permission: whoever calls them has to have asked. */
    @ArchTest
    static final ArchRule screensUseNothingThatIsForFeatures =
            ArchRuleDefinition.noClasses().should().dependOnClassesThat().areAnnotatedWith(ForFeatures.class);

    @ArchTest
    static final ArchRule shellKnowsNoFeature = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage("org.guizhang.ui.shell..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.guizhang.ui.shell..",
                    "org.guizhang.observe..",
                    "org.guizhang.shared..",
                    "org.guizhang.tenant..",
                    "org.guizhang.api..",
                    "java..",
                    "javax..",
                    "jakarta..",
                    "com.vaadin..",
                    "org.jsoup..",
                    "org.slf4j..",
                    "org.jspecify..",
                    "org.eclipse.microprofile..",
                    "com.fasterxml..",
                    "tools.jackson..");

    @ArchTest
    static final ArchRule noCircleBetweenFeatures =
            slices().matching("org.guizhang.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCircleBetweenRoomsOfThePolicy =
            slices().matching("org.guizhang.ui.policy.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void theScanSawTheScreens(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(250);
    }
}
