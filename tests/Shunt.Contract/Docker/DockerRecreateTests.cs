namespace Shunt.Contract.Docker;

public sealed class DockerRecreateTests(DockerFixture fixture) : RecreateContract(fixture), IClassFixture<DockerFixture>;
