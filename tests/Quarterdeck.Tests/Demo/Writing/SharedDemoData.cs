namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>The classes that read one and the same demo company of scale 1.</summary>
[CollectionDefinition(nameof(DemoData))]
public sealed class SharedDemoData : ICollectionFixture<DemoData>;
