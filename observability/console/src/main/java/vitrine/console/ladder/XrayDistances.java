package vitrine.console.ladder;

import java.util.List;

final class XrayDistances implements TierDistances {
    @Override
    public List<Rung> measure() {
        return List.of();
    }
}
