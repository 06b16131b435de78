package org.guizhang.api.openapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import java.util.List;

/** The resources of the features, as they are compiled. */
final class ResourceClasses {
    private ResourceClasses() {}

    static List<Class<?>> all() {
        return new ClassFileImporter()
                .importPackages("org.guizhang").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class)
                                && type.getPackageName().endsWith(".rest"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
