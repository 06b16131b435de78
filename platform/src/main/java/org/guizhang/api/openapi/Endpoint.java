package org.guizhang.api.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guizhang.tenant.OnceByItself;
import org.guizhang.tenant.SecretAddress;
import org.guizhang.tenant.StoresNothing;
import org.guizhang.tenant.WithoutCredential;
import org.jspecify.annotations.Nullable;

/**
 * A method of a resource that answers requests.
 *
 * @param verb in lower case, as the description writes it
 * @param path below {@code /api/v1}, beginning with a slash
 */
record Endpoint(Class<?> resource, Method method, String verb, String path) {
    private static final String SUFFIX = "Resource";

    /** Those of a class, in no order. */
    static Stream<Endpoint> of(Class<?> resource) {
        var root = resource.getAnnotation(Path.class).value();
        return Stream.of(resource.getMethods())
                .filter(method -> !method.isSynthetic() && verb(method).isPresent())
                .map(method -> new Endpoint(resource, method, verb(method).orElseThrow(), path(root, method)));
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String path(String root, Method method) {
        var below = method.getAnnotation(Path.class);
        return "/" + root + (below == null ? "" : "/" + below.value());
    }

    /** {@code people_list}: the resource and the method. */
    String id() {
        var name = resource.getSimpleName();
        var stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return stem.substring(0, 1).toLowerCase(Locale.ROOT) + stem.substring(1) + "_" + method.getName();
    }

    /** Where it stands in the code, for whoever has to mend it. */
    String where() {
        return resource.getSimpleName() + "." + method.getName();
    }

    boolean needsCredential() {
        return !method.isAnnotationPresent(WithoutCredential.class);
    }

    boolean reads() {
        return verb.equals("get");
    }

    /** Whether an Idempotency-Key makes it happen once. */
    boolean takesKey() {
        var nothing = method.getAnnotation(StoresNothing.class);
        return mayHaveKey()
                && !method.isAnnotationPresent(OnceByItself.class)
                && (nothing == null || !nothing.unless().isEmpty());
    }

    /** Whether a request with a key waits for its turn here. */
    boolean mayHaveKey() {
        return verb.equals("post") && needsCredential();
    }

    /** Whether anybody may keep what it answers. */
    boolean isPublic() {
        return reads() && !needsCredential() && !method.isAnnotationPresent(SecretAddress.class);
    }

    /** Parameters with a name in the address or the headers. */
    List<Parameter> named() {
        return Stream.of(method.getParameters())
                .filter(parameter -> NamedParameter.isNamed(parameter))
                .toList();
    }

    /** What is read from the body; empty where nothing is. */
    Optional<Parameter> body() {
        return Stream.of(method.getParameters())
                .filter(parameter ->
                        !NamedParameter.isNamed(parameter) && !parameter.isAnnotationPresent(Context.class))
                .findFirst();
    }

    List<String> consumes() {
        var here = here(Consumes.class);
        return here == null ? List.of(MediaType.APPLICATION_JSON) : List.of(here.value());
    }

    /** Media types of what it answers, without parameters. */
    List<String> produces() {
        var here = here(Produces.class);
        return here == null
                ? List.of(MediaType.APPLICATION_JSON)
                : Stream.of(here.value())
                        .map(type -> type.replaceFirst(";.*", ""))
                        .toList();
    }

    boolean answersFile() {
        return !produces().contains(MediaType.APPLICATION_JSON);
    }

    private <A extends Annotation> @Nullable A here(Class<A> annotation) {
        var own = method.getAnnotation(annotation);
        return own == null ? resource.getAnnotation(annotation) : own;
    }
}
