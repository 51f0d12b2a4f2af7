namespace Shunt.Contract.Docker;

public sealed class DockerDeployTests(DockerFixture fixture) : DeployContract(fixture), IClassFixture<DockerFixture>;
