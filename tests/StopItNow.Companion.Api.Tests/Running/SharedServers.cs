using StopItNow.Companion.Api.Tests.Running;

[assembly: AssemblyFixture(typeof(SmallApi))]
[assembly: AssemblyFixture(typeof(ShippedApi))]

namespace StopItNow.Companion.Api.Tests.Running;

/// <summary>One server with the small content, for every test that changes nothing.</summary>
public sealed class SmallApi : IDisposable
{
    internal CompanionApi Api { get; } = CompanionApi.With(TestContent.Small).WithPackages().Start();

    public void Dispose() => Api.Dispose();
}

/// <summary>One server with the content that ships.</summary>
public sealed class ShippedApi : IDisposable
{
    internal CompanionApi Api { get; } = CompanionApi.With(TestContent.Shipped).Start();

    public void Dispose() => Api.Dispose();
}
