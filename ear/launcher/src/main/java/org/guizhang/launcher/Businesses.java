package org.guizhang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code bin/guizhang businesses}, {@code suspend ID}, {@code resume ID} and {@code limit ID NAME=N…}: what the operator of a
 * running Guizhang sees of businesses and does to them.
 */
public final class Businesses {
    private static final int OK = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LIMIT = Pattern.compile("(people|storageMib|requestsPerMinute)=([1-9][0-9]{0,6})");
    private static final Pattern ITEM = Pattern.compile("\\{[^{}]*\\}");
    private static final String USAGE = "Write bin/guizhang businesses [--json], suspend ID, resume ID, or limit ID"
            + " people=N storageMib=N requestsPerMinute=N; what is left out of limit is as the settings say.";

    private Businesses() {}

    /** Exits with 1 and a sentence on standard error where it was not done. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Command.run("Nothing was done", () -> {
            Machine.checkJava(Runtime.version().feature());
            var words = List.of(arguments);
            var settings = Settings.read();
            var url = State.read(settings.data()).getProperty("http.url");
            if (url == null) {
                throw new Refusal("Guizhang is not ready on " + settings.data() + ".");
            }
            run(new Node(url, Status.token(settings)), words, out);
        });
    }

    private static void run(Node node, List<String> words, PrintStream out) throws IOException, InterruptedException {
        if (words.get(0).equals("businesses")) {
            var answer = body(node.businesses("GET", "", ""));
            out.print(words.contains("--json") ? answer + System.lineSeparator() : table(answer));
            return;
        }
        if (words.size() < 2 || !ID.matcher(words.get(1)).matches()) {
            throw new Refusal(USAGE);
        }
        var act = words.get(0).equals("limit") ? "limits" : words.get(0);
        var limits = act.equals("limits") ? limits(words.subList(2, words.size())) : "";
        out.println(body(node.businesses(limits.isEmpty() ? "POST" : "PUT", "/" + words.get(1) + "/" + act, limits)));
    }

    /** A line each; what is null is not there. */
    static String table(String json) {
        var text = new StringBuilder("id\tpeople\tpictures MiB\topened\tstate\n");
        var items = ITEM.matcher(json.substring(json.indexOf('[')));
        while (items.find()) {
            var item = items.group();
            var state = !member(item, "closingAt").isEmpty()
                    ? "closing, erased " + member(item, "eraseAt")
                    : member(item, "suspendedAt").isEmpty() ? "open" : "suspended " + member(item, "suspendedAt");
            text.append(String.join(
                            "\t",
                            member(item, "id"),
                            member(item, "people"),
                            Long.toString(Long.parseLong(member(item, "pictureBytes")) >> 20),
                            member(item, "openedAt"),
                            state))
                    .append('\n');
        }
        return text.toString();
    }

    private static String member(String item, String name) {
        var found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(item);
        return found.find() ? found.group(1) : "";
    }

    private static String limits(List<String> words) {
        var members = new ArrayList<String>();
        for (var word : words) {
            var limit = LIMIT.matcher(word);
            if (!limit.matches()) {
                throw new Refusal(USAGE);
            }
            members.add("\"" + limit.group(1) + "\":" + limit.group(2));
        }
        return "{" + String.join(",", members) + "}";
    }

    private static String body(HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            throw new Refusal("Guizhang answers " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
