package org.guizhang.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Role;

/**
 * Tells those who write or publish rules that a module has followed its template, or cannot without them: once for a
 * module and a version, in the transaction that follows.
 */
@ApplicationScoped
class FollowNews {
    /** The kind of these notices; their subject is the module. */
    static final String KIND = "template-followed";

    private static final Set<Role> READERS = Arrays.stream(Role.values())
            .filter(role -> role.may(Permission.EDIT_POLICY) || role.may(Permission.PUBLISH_POLICY))
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    Notices notices;

    void tell(UUID module, Text title, String version, Follow.State state) {
        switch (state) {
            case DRAFTED ->
                tell(
                        module,
                        new Text(
                                "《" + title.zh() + "》的草稿已更新到模板 " + version + " 版",
                                "The draft of “" + title.en() + "” follows version " + version + " of its template"),
                        new Text(
                                "看过改动后即可发布；员工手册尚未改变。",
                                "Look at the changes and publish; the handbook has not changed yet."),
                        "/publish");
            case PUBLISHED ->
                tell(
                        module,
                        new Text(
                                "《" + title.zh() + "》已更新到模板 " + version + " 版并发布",
                                "“" + title.en() + "” follows version " + version
                                        + " of its template and is published"),
                        new Text(
                                "改动已写入员工手册，可以逐条查看。",
                                "The handbook has the changes; you can read them clause by clause."),
                        "/life");
            case ASKS ->
                tell(
                        module,
                        new Text(
                                "《" + title.zh() + "》的模板有新版 " + version + "，等您决定",
                                "Version " + version + " of the template of “" + title.en() + "” waits for you"),
                        new Text(
                                "新版与您的修改有冲突，决定以后才会更新。",
                                "It touches what you have changed; nothing changes before you have decided."),
                        "/upgrade");
            case WAITING, NOBODY, FAILED -> {
                // Nothing that somebody in the business could act on from a notice.
            }
        }
    }

    private void tell(UUID module, Text title, Text text, String place) {
        notices.tell(READERS, new Notice(KIND, module.toString(), title, text, "policy/" + module + place));
    }
}
