namespace Shunt.Contract.Docker;

public sealed class DockerTeardownTests(DockerFixture fixture) : TeardownContract(fixture), IClassFixture<DockerFixture>;
