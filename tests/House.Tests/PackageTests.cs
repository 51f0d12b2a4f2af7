using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace House.Tests;

/// <summary>Packages are what they were when they were chosen.</summary>
public sealed partial class PackageTests
{
    // From the .nupkg.sha512 that the package's own feed publishes. A PackageDownload has no hash in any lock file.
    private const string YarpHash = "Hpi9O1l7/DOxJNdoqHrTkvJofR1QBTPmH8PgmPfnaU/oiS3GysE0c9y+aeVy/+F2N72Gl+JVZLlGzsNY2IcBqA==";

    [Fact]
    public void The_downloaded_package_of_the_edge_is_the_one_that_was_chosen()
    {
        var version = YarpVersion().Match(Repository.Text("Directory.Packages.props")).Groups[1].Value;
        var package = Path.Combine(Packages, "yarp.reverseproxy", version, $"yarp.reverseproxy.{version}.nupkg");

        Assert.Equal(YarpHash, Convert.ToBase64String(SHA512.HashData(File.ReadAllBytes(package))));
    }

    [Fact]
    public void Versions_are_central()
    {
        var own = Repository.Files("*.csproj").Where(project => OwnVersion().IsMatch(Repository.Text(project)));

        Assert.Empty(own);
    }

    private static string Packages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [GeneratedRegex("<YarpVersion>(.+)</YarpVersion>")]
    private static partial Regex YarpVersion();

    [GeneratedRegex("<PackageReference [^>]*Version")]
    private static partial Regex OwnVersion();
}
