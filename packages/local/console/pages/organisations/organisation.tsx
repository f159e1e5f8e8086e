import { type OrgTreeNode, type OrgWithTree, org } from '@authing/management';
import { useState } from 'preact/hooks';
import { useConsole, useData } from '../../app/context.js';
import { href } from '../../app/router.js';
import { Choice, Field, Form } from '../../ui/form.js';
import { Delete } from '../../ui/list-page.js';
import { Members } from '../../ui/members.js';
import { Page } from '../../ui/page.js';
import { Card, Shown } from '../../ui/parts.js';

export function Organisation({ id }: { id: string }) {
  const { t, connection } = useConsole();
  const found = useData(() => org.findById(connection, id), ['organisation', id]);
  return (
    <Page
      title={found.data?.rootNode.name ?? t('organisation')}
      lead={t('organisation')}
      back={{ href: href('organisations'), name: t('organisations') }}
    >
      <Shown of={found}>{(whole) => <Tree whole={whole} />}</Shown>
    </Page>
  );
}

function Tree({ whole }: { whole: OrgWithTree }) {
  const { t } = useConsole();
  const [chosen, choose] = useState(whole.tree.id);
  const node = whole.nodes.find(({ id }) => id === chosen) ?? whole.rootNode;
  return (
    <div class="columns narrow-first">
      <Card title={t('departments')}>
        <ul class="tree">
          <Branch node={whole.tree} chosen={node.id} choose={choose} />
        </ul>
      </Card>
      <div>
        <Node key={node.id} whole={whole} node={node} choose={choose} />
      </div>
    </div>
  );
}

interface BranchProps {
  readonly node: OrgTreeNode;
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

function Branch({ node, chosen, choose }: BranchProps) {
  return (
    <li>
      <button type="button" aria-current={node.id === chosen ? 'true' : undefined} onClick={() => choose(node.id)}>
        {node.name}
      </button>
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child) => (
            <Branch key={child.id} node={child} chosen={chosen} choose={choose} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface NodeProps {
  readonly whole: OrgWithTree;
  readonly node: OrgWithTree['rootNode'];
  readonly choose: (id: string) => void;
}

function Node({ whole, node, choose }: NodeProps) {
  const { t, connection } = useConsole();
  const isRoot = node.id === whole.tree.id;
  const members = useData(
    async () => (await org.listMembers(connection, node.id, { limit: 200 })).list,
    ['members', node.id],
  );
  const places = whole.nodes.filter(({ id }) => id !== node.id).map(({ id, name }) => [id, name] as const);
  return (
    <>
      <Card
        title={node.name}
        tools={
          !isRoot && (
            <Delete
              name={node.name}
              text={t('deleteDepartmentText')}
              work={() => org.deleteNode(connection, whole.id, node.id)}
              onDone={() => choose(whole.tree.id)}
            />
          )
        }
      >
        <Form
          action={t('save')}
          done={t('saved')}
          save={({ name, code, description }) =>
            org.updateNode(connection, node.id, { name, description, ...(code && { code }) })
          }
        >
          <div class="grid">
            <Field label={t('name')} name="name" required defaultValue={node.name} />
            <Field label={t('code')} name="code" defaultValue={node.code ?? ''} />
            <Field label={t('description')} name="description" defaultValue={node.description ?? ''} />
          </div>
        </Form>
      </Card>
      <div class="columns">
        <Card title={t('addDepartment')}>
          <Form
            action={t('add')}
            done={t('added')}
            save={async ({ name = '', code }, form) => {
              await org.addNode(connection, whole.id, node.id, { name, ...(code && { code }) });
              form.reset();
            }}
          >
            <Field label={t('departmentName')} name="name" required />
            <Field label={t('departmentCode')} name="code" />
          </Form>
        </Card>
        {!isRoot && (
          <Card title={t('moveDepartment')}>
            <Form
              action={t('move')}
              done={t('moved')}
              save={({ to = '' }) => org.moveNode(connection, whole.id, node.id, to)}
            >
              <Choice label={t('below')} name="to" options={places} />
            </Form>
          </Card>
        )}
      </div>
      <Members
        title={t('members')}
        found={members}
        add={(id) => org.addMembers(connection, node.id, [id])}
        remove={(id) => org.removeMembers(connection, node.id, [id])}
      />
    </>
  );
}
