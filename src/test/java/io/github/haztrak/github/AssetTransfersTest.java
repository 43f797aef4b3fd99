package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.rehearsal.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many files beside one release. */
class AssetTransfersTest extends OnEmbeddedGitHub {
    private static final int FILES = 20;
    private static final String UPLOAD = "/assets\\?name=";

    @Test
    void goFourAtATime() throws IOException {
        Duration pause = Duration.ofMillis(150);
        sandbox.inject(Fault.on("POST", UPLOAD).times(FILES).delaying(pause));
        long start = System.nanoTime();

        sandbox.host().publish(draft());

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(pause.multipliedBy(FILES / 4), pause.multipliedBy(FILES * 3 / 4));
        assertThat(whole()).hasSize(FILES);
    }

    @Test
    void arriveWholeWhateverBreaks() throws IOException {
        sandbox.inject(Fault.on("POST", UPLOAD).after(2).times(2).cuttingAfter(2));
        sandbox.inject(Fault.on("POST", UPLOAD).after(4).times(2).answering(502));
        sandbox.inject(Fault.on("POST", UPLOAD).after(6).times(2).losingTheAnswer());

        sandbox.host().publish(draft());

        assertThat(whole()).hasSize(FILES);
        assertThat(sandbox.releases().at("/0/draft").asBoolean()).isFalse();
    }

    @Test
    void areTakenUpWhereAnEarlierRunHasStopped() throws IOException {
        sandbox.inject(Fault.on("POST", UPLOAD).after(7).times(FILES * 5).answering(500));
        assertThatThrownBy(() -> sandbox.host().publish(draft()))
                .hasMessageContaining("HZ-REL-003")
                .hasMessageContaining("is there");
        assertThat(sandbox.releases().at("/0/draft").asBoolean()).isTrue();
        int there = whole().size();
        assertThat(there).isEqualTo(7);
    }

    @Test
    void keepWhatIsThere() throws IOException {
        ReleaseDraft draft = draft();
        sandbox.host()
                .hold(new ReleaseDraft(
                        draft.images(), draft.text(), draft.assets().subList(0, 12)));
        sandbox.github().requests().clear();

        sandbox.host().publish(draft);

        assertThat(sandbox.requests())
                .filteredOn(request -> request.startsWith("POST /releases/N/assets"))
                .hasSize(FILES - 12);
        assertThat(sandbox.events().lines())
                .filteredOn(line -> line.startsWith("kept"))
                .hasSize(12);
    }

    private ReleaseDraft draft() throws IOException {
        List<ReleaseAsset> assets = new ArrayList<>();
        for (int n = 0; n < FILES; n++) {
            assets.add(sandbox.asset("file-" + n + ".txt", "content of " + n));
        }
        return sandbox.draft("1.2.0", "text", assets.toArray(ReleaseAsset[]::new));
    }

    private List<JsonNode> whole() throws IOException {
        List<JsonNode> assets = new ArrayList<>();
        sandbox.releases().at("/0/assets").forEach(asset -> {
            if (asset.path("state").asText().equals("uploaded")) {
                assets.add(asset);
            }
        });
        return assets;
    }
}
