using Release;

namespace Build.Tests.Release;

public sealed class VersionTagsTests
{
    [Fact]
    public void Only_versions_become_tags_of_an_image()
    {
        string[] tags = ["v1.4.0", "1.4.0", "2.0.0-rc.1", "latest", "stage", "v1", "1.2", "01.2.3", "1.2.3+build", "release-1.2.3", "1.2.3-a/b"];

        Assert.Equal(["1.4.0", "2.0.0-rc.1"], RegistryUse.Versions(tags));
    }
}
