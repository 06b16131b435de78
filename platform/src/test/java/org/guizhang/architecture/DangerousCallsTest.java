package org.guizhang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import javax.naming.InitialContext;
import javax.script.ScriptEngineManager;
import javax.xml.xpath.XPath;
import org.guizhang.template.Template;

/** What the application has no need of, and so cannot be turned against it; docs/security.md leans on it. */
@AnalyzeClasses(
        packages = "org.guizhang",
        importOptions = {DangerousCallsTest.WithoutTests.class, ArrowsTest.WithoutVerifier.class})
class DangerousCallsTest {
    /** Tests may do all of it: they are where this class is. */
    static final class WithoutTests implements ImportOption {
        private static final String HERE = DangerousCallsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();

        @Override
        public boolean includes(Location location) {
            return !location.contains(HERE);
        }
    }

    @ArchTest
    static void theScanSawThePlatform(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(500);
    }

    @ArchTest
    static final ArchRule noProgramIsStarted = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class, Process.class, Runtime.class);

    @ArchTest
    static final ArchRule nothingTypedIsRunAsCode =
            noClasses().should().dependOnClassesThat().belongToAnyOf(ScriptEngineManager.class);

    @ArchTest
    static final ArchRule noObjectIsReadFromBytes =
            noClasses().should().dependOnClassesThat().belongToAnyOf(ObjectInputStream.class);

    @ArchTest
    static final ArchRule noNameIsLookedUp =
            noClasses().should().dependOnClassesThat().belongToAnyOf(InitialContext.class, XPath.class);

    /** Mail goes through the library alone; what is on the class path is opened where templates are imported. */
    @ArchTest
    static final ArchRule nobodyIsConnectedTo = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(HttpClient.class, HttpURLConnection.class, Socket.class);

    @ArchTest
    static final ArchRule noAddressIsOpened = noClasses()
            .that()
            .resideOutsideOfPackage(Template.class.getPackageName() + ".internal")
            .should()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection");

    @ArchTest
    static final ArchRule chanceIsSecure = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random");
}
