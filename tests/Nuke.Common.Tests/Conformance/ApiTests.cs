using EngineTests.Running;
using Nuke.Components;
using Tests;

namespace EngineTests.Conformance;

/// <summary>The drop-ins offer nothing that the packages do not have; what they offer is listed in <c>Golden/api.txt</c>, line by line.</summary>
public sealed class ApiTests
{
    private static IReadOnlyList<string> Ours => Of([typeof(NukeBuild).Assembly.Location, typeof(IHazSolution).Assembly.Location]);

    [Fact]
    public void Every_public_member_is_on_the_list_of_members_that_the_packages_have()
        => Golden.Verify("api.txt", string.Join('\n', Ours));

    [OfficialPackagesFact]
    public void The_packages_have_every_member_on_the_list()
        => Assert.Empty(Ours.Except(Of(OfficialPackages.Assemblies)));

    private static List<string> Of(IEnumerable<string> assemblies)
        => [.. assemblies.SelectMany(assembly => ApiSurface.Of(assembly, "Nuke.")).Distinct().Order(StringComparer.Ordinal)];
}
