package vitrine.system;

import vitrine.system.harness.RunsVitrine;

@RunsVitrine
class XraySumTests extends XraySums {}
