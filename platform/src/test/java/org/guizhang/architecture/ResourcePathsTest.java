package org.guizhang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.ws.rs.Path;
import java.util.stream.Collectors;

/**
 * JAX-RS chooses a class by the longest path that fits, and then looks in no other: a class whose path goes on with a value
 * takes all that lies behind it from the class that stands at its beginning.
 */
@AnalyzeClasses(packages = "org.guizhang", importOptions = ImportOption.DoNotIncludeTests.class)
class ResourcePathsTest {
    @ArchTest
    static void noClassHidesWhatAnotherHasBehindAValue(JavaClasses classes) {
        var paths = classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(type -> type.getAnnotationOfType(Path.class).value())
                .collect(Collectors.toSet());
        assertThat(paths).contains("records", "records/{record}/links");
        assertThat(paths)
                .filteredOn(path -> path.endsWith("}") && paths.contains(path.replaceFirst("(/\\{[^}]*})+$", "")))
                .isEmpty();
    }
}
