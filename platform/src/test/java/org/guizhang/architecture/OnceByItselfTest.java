package org.guizhang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.POST;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guizhang.tenant.OnceByItself;
import org.guizhang.tenant.WithoutCredential;
import org.guizhang.tenant.internal.OwnPassword;

/**
 * What a request with an {@code Idempotency-Key} does is one transaction, or none of it (decision 0041): whatever begins
 * another one stays when the request is undone, and does not see what the request has stored.
 */
@AnalyzeClasses(
        packages = "org.guizhang",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArrowsTest.WithoutVerifier.class})
class OnceByItselfTest {
    /** Tries of a password count whatever becomes of the request; it stores nothing else. */
    private static final Set<String> APART = Set.of(OwnPassword.class.getName());

    @ArchTest
    static void whatTakesAKeyBeginsNoOtherTransaction(JavaClasses classes) {
        var posts = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST.class))
                .toList();
        assertThat(posts).hasSizeGreaterThan(40);
        assertThat(posts.stream()
                        .filter(post -> !post.isAnnotatedWith(WithoutCredential.class)
                                && !post.isAnnotatedWith(OnceByItself.class))
                        .flatMap(OnceByItselfTest::othersBegunBy))
                .isEmpty();
    }

    @ArchTest
    static void whatConfirmsAnAddressIsSeenToBeginOne(JavaClasses classes) {
        assertThat(classes.get("org.guizhang.tenant.rest.ContactResource").getMethods().stream()
                        .filter(method -> method.getName().equals("confirm"))
                        .flatMap(OnceByItselfTest::othersBegunBy))
                .isNotEmpty();
    }

    private static Stream<String> othersBegunBy(JavaMethod post) {
        var seen = new HashSet<JavaCodeUnit>(Set.of(post));
        var next = new ArrayDeque<JavaCodeUnit>(seen);
        var begun = new HashSet<String>();
        while (!next.isEmpty()) {
            for (var called : called(next.remove())) {
                if (APART.contains(called.getOwner().getName()) || !seen.add(called)) {
                    continue;
                }
                if (beginsAnother(called)) {
                    begun.add(post.getFullName() + " by " + called.getFullName());
                } else {
                    next.add(called);
                }
            }
        }
        return begun.stream();
    }

    private static List<JavaCodeUnit> called(JavaCodeUnit from) {
        return from.getAccessesFromSelf().stream()
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .filter(called -> called.getOwner().getPackageName().startsWith("org.guizhang"))
                .flatMap(OnceByItselfTest::withThoseBehind)
                .toList();
    }

    /** The method and what may stand behind it. */
    private static Stream<JavaCodeUnit> withThoseBehind(JavaCodeUnit called) {
        return Stream.concat(
                Stream.of(called),
                called.getOwner().getAllSubclasses().stream().flatMap(type -> type.getMethods().stream()
                        .filter(method -> method.getName().equals(called.getName())
                                && method.getRawParameterTypes().equals(called.getRawParameterTypes()))));
    }

    private static boolean beginsAnother(JavaMember called) {
        return called.tryGetAnnotationOfType(Transactional.class)
                .or(() -> called.getOwner().tryGetAnnotationOfType(Transactional.class))
                .filter(kind -> kind.value() == TxType.REQUIRES_NEW)
                .isPresent();
    }
}
