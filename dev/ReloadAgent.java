import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** In the server's JVM, for {@code Reload}: gives loaded classes their new code, and lets go of messages kept. */
public final class ReloadAgent {
    private ReloadAgent() {}

    /** @param folder with class files by their packages; what was done is written into {@code told.txt} there */
    public static void agentmain(String folder, Instrumentation server) throws Exception {
        var root = Path.of(folder);
        var told = new StringBuilder();
        try {
            told.append(reload(root, server));
        } catch (UnsupportedOperationException shape) {
            told.append("RESTART ").append(shape.getMessage());
        } catch (Throwable failed) {
            told.append("FAILED ").append(failed);
        }
        Files.writeString(root.resolve("told.txt"), told);
    }

    private static String reload(Path root, Instrumentation server) throws Exception {
        var byName = java.util.Arrays.stream(server.getAllLoadedClasses())
                .filter(type -> type.getName().startsWith("org.guizhang."))
                .collect(Collectors.groupingBy(Class::getName));
        var loaders = Collections.newSetFromMap(new IdentityHashMap<ClassLoader, Boolean>());
        byName.values().forEach(types -> types.forEach(type -> loaders.add(type.getClassLoader())));
        var changes = new ArrayList<ClassDefinition>();
        try (var files = Files.walk(root)) {
            for (var file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".class"))::iterator) {
                var name = root.relativize(file).toString().replaceFirst("\\.class$", "").replace('/', '.');
                for (var type : byName.getOrDefault(name, java.util.List.of())) {
                    changes.add(new ClassDefinition(type, Files.readAllBytes(file)));
                }
            }
        }
        server.redefineClasses(changes.toArray(ClassDefinition[]::new));
        for (var loader : loaders) {
            forgetWhereFilesWere(loader);
            ResourceBundle.clearCache(loader);
        }
        return changes.size() + " loaded classes have new code";
    }

    /** The server's class loader remembers that a file lay in a jar; now one of that name lies before it. */
    private static void forgetWhereFilesWere(ClassLoader loader) throws IllegalAccessException {
        for (Class<?> type = loader.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals("resourceEntries")) {
                    field.setAccessible(true);
                    ((Map<?, ?>) field.get(loader)).keySet().removeIf(name -> !name.toString().endsWith(".class"));
                }
            }
        }
    }
}
