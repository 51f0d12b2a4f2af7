using Tests;

namespace Docker.DotNet.Tests.Conformance;

/// <summary>The drop-in offers nothing that the package does not have, and has it with the same names, types and defaults.</summary>
public sealed class ApiTests
{
    // What Docker.DotNet 3.125.15 offers, of the types that the drop-in has.
    private static IReadOnlyList<string> Official { get; } = File.ReadAllLines(Path.Join(AppContext.BaseDirectory, "Golden", "official.txt"));

    private static IReadOnlyList<string> Ours { get; } =
        [.. ApiSurface.Of(typeof(DockerClient).Assembly.Location, "Docker.DotNet").Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_public_member_is_one_that_the_package_has() => Assert.Empty(Ours.Except(Official));

    [Fact]
    public void The_list_of_the_packages_members_is_of_the_types_that_the_drop_in_has() =>
        Assert.Equal(Ours.Select(Type).Distinct(), Official.Select(Type).Distinct());

    private static string Type(string line) => line[..line.IndexOf(": ", StringComparison.Ordinal)];
}
