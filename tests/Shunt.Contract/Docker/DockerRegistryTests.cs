using System.Net.Sockets;
using Docker.DotNet.Models;
using Shunt.Contract.App;
using Shunt.Images;
using Shunt.Images.Registries;
using Tests;

namespace Shunt.Contract.Docker;

/// <summary>An image on its way to an engine that knows nothing of ours: by a registry.</summary>
public sealed class DockerRegistryTests(DockerFixture fixture) : IClassFixture<DockerFixture>
{
    private const int Crashed = 3;

    [EngineFact("docker-registry")]
    public async Task What_was_pushed_to_a_registry_is_pulled_and_run_by_an_engine()
    {
        var folder = Directory.CreateDirectory(Path.Combine(fixture.Home, "registry")).FullName;
        using var registry = await RealRegistry.StartAsync(folder);
        var image = await fixture.PublishAsync(new AppBehaviour { CrashesWith = "It ran." });
        using (var repository = new ImageRegistry(new RegistrySettings($"{registry.Host}/shop/app"), new NoCredentials(), TimeProvider.System))
            await repository.PushAsync((OciLayout)fixture.Images, image.Digest, [image.Version.Commit], default);

        var name = $"{registry.Host}/shop/app@{image.Digest}";
        await PullAsync(name);
        var container = (await fixture.Client.Containers.CreateContainerAsync(new CreateContainerParameters { Image = name, HostConfig = new HostConfig { NetworkMode = "none" } })).ID!;
        try
        {
            await fixture.Client.Containers.StartContainerAsync(container, null);

            Assert.Equal(Crashed, (await fixture.Client.Containers.WaitContainerAsync(container)).StatusCode);
        }
        finally
        {
            await fixture.Client.Containers.RemoveContainerAsync(container, new ContainerRemoveParameters { Force = true });
        }
    }

    // By the engine's own interface: the build never pulls by an engine, so the client here has no such call.
    private async Task PullAsync(string name)
    {
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(fixture.Engine.LocalPath), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var client = new HttpClient(handler) { BaseAddress = new Uri("http://engine/") };
        using var answer = await client.PostAsync(new Uri($"images/create?fromImage={Uri.EscapeDataString(name)}", UriKind.Relative), null);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode && !said.Contains("\"error\"", StringComparison.Ordinal), said);
    }

    private sealed class NoCredentials : IRegistryCredentials
    {
        public Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation) => Task.FromResult<RegistryCredential?>(null);
    }
}
