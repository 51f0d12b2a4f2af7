using System.Text.RegularExpressions;

namespace House.Tests;

/// <summary>Which version a package has is said in one place.</summary>
public sealed partial class PackageTests
{
    [Fact]
    public void Versions_are_central()
    {
        var own = Repository.Files("*.csproj").Where(project => OwnVersion().IsMatch(Repository.Text(project)));

        Assert.Empty(own);
    }

    [GeneratedRegex("<PackageReference [^>]*Version")]
    private static partial Regex OwnVersion();
}
