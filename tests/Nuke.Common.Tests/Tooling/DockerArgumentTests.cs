using Nuke.Common.Tooling;
using Nuke.Common.Tools.Docker;

namespace EngineTests.Tooling;

public sealed class DockerArgumentTests
{
    [Fact]
    public void Build_puts_the_folder_last_and_repeats_lists()
        => Assert.Equal(
            "build --tag app:1 --tag app:latest --build-arg \"NOTE=a b\" --file src/Dockerfile --no-cache --progress plain .",
            CommandLineText.Of(new DockerBuildSettings()
                .SetPath(".")
                .SetTag("app:1")
                .AddTag("app:latest")
                .AddBuildArg("NOTE=a b")
                .SetFile("src/Dockerfile")
                .EnableNoCache()
                .SetPull(false)
                .SetProgress(DockerProgressType.plain)));

    [Fact]
    public void Run_ends_with_image_command_and_arguments()
        => Assert.Equal(
            "run --rm --publish 127.0.0.1:8080:80 --env A=1 --env \"B=2 3\" app:1 sh -c \"echo hi\"",
            CommandLineText.Of(new DockerRunSettings()
                .EnableRm()
                .SetArgs("-c", "echo hi")
                .SetImage("app:1")
                .SetPublish("127.0.0.1:8080:80")
                .SetEnv(["A=1", "B=2 3"])
                .SetCommand("sh")));

    [Fact]
    public void Tag_push_pull_and_logout_take_names()
    {
        Assert.Equal("tag app:1 host/app:1", CommandLineText.Of(new DockerTagSettings().SetTargetImage("host/app:1").SetSourceImage("app:1")));
        Assert.Equal("push --all-tags host/app", CommandLineText.Of(new DockerPushSettings().SetName("host/app").EnableAllTags()));
        Assert.Equal("pull --platform linux/arm64 app:1", CommandLineText.Of(new DockerPullSettings().SetName("app:1").SetPlatform("linux/arm64")));
        Assert.Equal("logout host", CommandLineText.Of(new DockerLogoutSettings().SetServer("host")));
    }

    [Fact]
    public void The_password_of_a_login_is_a_secret()
    {
        var login = new DockerLoginSettings().SetUsername("me").SetPassword("s3cret pass").SetServer("host");

        Assert.Equal("login --username me --password \"s3cret pass\" host", CommandLineText.Of(login));
        Assert.Equal(["s3cret pass"], CommandLineText.Secrets(login));
    }
}
