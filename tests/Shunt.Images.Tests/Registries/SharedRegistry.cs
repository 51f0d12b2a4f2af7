using Tests;

namespace Shunt.Images.Tests.Registries;

/// <summary>One registry for all tests of a class, each of which has repositories of its own. Their first starts it.</summary>
public sealed class SharedRegistry : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private RealRegistry? _registry;
    private int _repositories;

    internal async Task<RealRegistry> UseAsync() => _registry ??= await RealRegistry.StartAsync(_folder.Root);

    internal string NewRepository() => $"shop/app{++_repositories}";

    public void Dispose()
    {
        _registry?.Dispose();
        _folder.Dispose();
    }
}
